import type { WeappApp } from './host'

const refusal = { code: 'notFound', status: 404, text: '没有找到这份小结', next: '请返回上一页', requestId: 'R' }

/** The year comes on paper in WeChat's reader; before that, everything goes wrong once and says so. */
export const yearOnPaper = async (app: WeappApp, year: number) => {
  const again = () => app.tap('再下载一次')
  await app.open(`/records/year/index?year=${year}`)
  await app.waitFor('企业确认的记录 1 条')

  await app.disturb('/year-summary/pdf', 'lost')
  await app.tap('下载 PDF')
  await app.waitFor('没有下载成功：网络断开了，联网后再试。')

  await app.disturb('/year-summary/pdf', { statusCode: 404, body: JSON.stringify(refusal) })
  await again()
  await app.waitFor('没有下载成功：没有找到这份小结，请返回上一页。')

  // a hotel's network answers in the API's place
  await app.disturb('/year-summary/pdf', { statusCode: 200, body: '<html>请先认证网络</html>' })
  await again()
  await app.waitFor('没有下载成功：收到的文件打不开，请再试一次。')
  const documents = async () => (await app.calls()).filter(({ api }) => api === 'openDocument')
  expect(await documents()).toEqual([])

  await again()
  await app.waitForGone('没有下载成功')
  await app.waitForGone('正在生成')
  expect(await documents()).toMatchObject([
    {
      options: { filePath: expect.stringMatching(/^wxfile:\/\/tmp_/), fileType: 'pdf', showMenu: true, head: '%PDF-' },
    },
  ])
}
