import type { Random } from './random'

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
]
const first = [...'景明思远文清若书以知怀承云望修维嘉宏立安子浩泽润致启向新春晓海志建国永学伟丽红秀玉雪静']
const second = [
  ...'然宁川舟野辰言之衡恒轩霖涛峰林松柏岩青溪月秋冬阳晖朗正毅达诚信仁义礼成功业华章彬斌刚强勇敏慧颖琳珊瑶',
]

/** A name nobody is meant by, and nobody else in the demo has. */
export const namesWith = ({ pick }: Random, taken: Iterable<string>) => {
  const known = new Set(taken)
  return (): string => {
    for (;;) {
      const name = `${pick(surnames)}${pick(first)}${pick(second)}`
      if (known.has(name)) continue
      known.add(name)
      return name
    }
  }
}
