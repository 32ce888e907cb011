import drawings from '../../src/assets/drawings.json'

const icon = (name: string, size = '') => `<span class="i ${size} i-${name}"></span>`

const field = (label: string, aside: string, input: string, hint: string) =>
  `<div class="field"><div class="label"><span class="b">${label}</span><span class="aside">${aside}</span></div>${input}<div class="hint">${hint}</div></div>`

const line = (placeholder: string) =>
  `<div class="input"><input class="ctl one" readonly tabindex="-1" placeholder="${placeholder}"></div>`

const place = `<section class="card guest-place"><div class="ico brand">${icon('building')}</div><div class="grow"><div class="t16 b">正在认求助码</div><div class="t14 c3">可以先写难题</div></div></section>`

const enterprise = field('企业名称', '', line('营业执照上的名称'), '写全称，经办人好联系您')

const sentence = field(
  '难题是什么',
  '0 / 500',
  '<div class="input area"><textarea class="ctl" readonly tabindex="-1" rows="4" style="height:96px" placeholder="例如：保温板发泡后收缩，一直找不到原因"></textarea></div>',
  `<span class="with-icon">${icon('info', 'xs')}请勿填写国家秘密、工作秘密</span>`,
)

const phone = field('联系手机', '', line('11 位手机号'), '只给经办人回电用，双方都同意后专家才能看到。')

// as tokens.scss has them: a picture in a data URI knows no variables
const inks = { light: { soft: '#E8F1FD', line: '#0B57C2' }, dark: { soft: '#1B2F4D', line: '#78AEFF' } }
// a little higher than the drawing: a browser that measures the largest picture then takes this one, which is seen first
const [width, height, more] = [390, 72, 2.5]

const works = ({ soft, line: ink }: (typeof inks)['light']) => {
  const stroked = (name: 'works-fine' | 'works-line', more = '') =>
    `<g fill='${ink}'${more}>${drawings[name].body.replaceAll('#000', ink)}</g>`
  const parts = [
    `<g fill='${soft}'>${drawings['works-soft'].body}</g>`,
    stroked('works-fine', " opacity='.5'"),
    stroked('works-line'),
  ]
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}' viewBox='0 ${10 - more} ${width} ${height}'>${parts.join('')}</svg>`
  return `data:image/svg+xml,${svg.replace(/[<>#]/g, encodeURIComponent)}`
}

const horizon =
  `<div class="horizon"><picture><source media="(prefers-color-scheme: dark)" srcset="${works(inks.dark).replaceAll(' ', '%20')}">` +
  `<img alt="" width="${width}" height="${height}" style="position:absolute;right:0;bottom:0" src="${works(inks.light)}"></picture></div>`

const hero =
  '<div class="guest-hero works"><div class="words"><h1 class="t24 b">生产上遇到什么难题？</h1><div class="sub mt4">说一句就行，我们帮您找高校专家</div></div>' +
  `${horizon}</div>`

const header = `<header class="top hero narrow"><div class="top-in"><div class="nav bare"><div class="bar"><div class="press guest-bar"><div class="logo"><span class="mark"><span class="m block d-mark"></span></span></div><span class="b">科副通</span></div></div></div><div class="page-tools">${hero}</div></div></header>`

const footer = `<footer class="sticky narrow"><div class="sticky-in"><div class="note">${icon('shield', 'xs')}<span>不用注册，不用登录。提交后凭编号随时查进度。</span></div><div class="btns"><div class="btn primary wide">提交需求</div></div></div></footer>`

/** What src/guest/need draws first, for the seconds before its scripts have come. Nothing in it can be pressed. */
export const shellOf = (scanned: boolean) =>
  `<div id="shell" inert><div class="page look"><div class="page-body">${header}<div class="scroll form">${scanned ? place : enterprise}${sentence}${phone}</div>${footer}</div></div></div>`
