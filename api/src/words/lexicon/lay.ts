/**
 * What is said on a shop floor, and what the same thing is called in a paper. A need that says the left side is also
 * looked up under the right side, at half its weight.
 */
const rows = `
  裂了 裂开 裂口 炸裂 裂缝 → 开裂 裂纹
  龟裂 → 开裂 裂纹
  断裂 断了 老断 → 断裂 疲劳
  漏水 漏油 漏气 漏液 渗漏 跑冒滴漏 → 密封 泄漏
  密封不住 封不住 → 密封
  生锈 锈蚀 烂穿 腐蚀 → 腐蚀 防腐
  磨损 磨坏 磨穿 不耐磨 → 磨损 耐磨
  粘刀 崩刃 → 刀具
  结垢 水垢 → 结垢 阻垢
  堵 堵塞 堵了 → 堵塞 结垢
  发黄 变黄 → 黄变 老化
  变脆 发脆 → 增韧 老化
  太脆 → 增韧 韧性
  掉皮 起皮 脱皮 → 附着力 剥离
  脱胶 开胶 粘不住 粘不牢 → 胶粘剂 粘接强度
  鼓包 起泡 → 鼓泡 气泡
  沙眼 砂眼 气眼 → 气孔 缩松
  忽高忽低 忽大忽小 时好时坏 不稳定 不一致 波动 → 一致性 稳定性 波动
  漂 跑偏 不准 测不准 → 漂移 误差 标定
  发热 发烫 烫手 → 温升 散热
  声音大 声音也大 吵 → 噪声
  菌棒 → 菌包 食用菌
  抖 抖动 振得 → 振动
  噪音 响声 异响 嗡嗡 → 噪声
  费电 电费 耗电 → 能耗 节能
  人工看 人眼 肉眼 目检 漏检 → 视觉检测 缺陷检测 机器视觉
  人工搬 搬运 → 机器人 自动化
  臭味 异味 气味 → 恶臭 挥发性有机物
  冒烟 黑烟 → 烟气 除尘
  粉尘 扬尘 → 除尘
  废水 污水 → 废水处理 污水处理
  烂掉 变质 坏得快 → 保鲜 货架期
  变形 翘 翘曲 → 变形 翘曲
  不均匀 不匀 薄厚不一 → 均匀性 一致性
  进口 买国外 被卡 → 国产化 国产替代
  降解 → 可降解
  塑料袋 购物袋 地膜 → 可降解 薄膜
  刹车 → 制动 摩擦材料
  方向盘 → 转向
  叫声 尖叫 → 噪声
  充不进电 跑不远 → 电池 续航
  着火 起火 → 热失控 阻燃
  沉淀 沉底 → 沉降 分散
  变硬 发硬 → 硬化 老化
  变软 发软 → 耐热
  缩水 缩了 凹进去 → 收缩 尺寸稳定性
  烧坏 烧毁 烧了 → 过热 温升
  卡死 卡住 → 卡滞
  爆了 炸了 → 爆裂 开裂
  掉粉 掉渣 → 粉化
  发霉 → 防霉 抗菌
  褪色 掉色 → 色牢度
  颜色不一样 颜色对不上 → 色差
  断丝 断线 → 断头
  味道 味儿 → 气味
  鼓气 胀气 → 产气
  起霜 白霜 → 析出
  漏电 打火 → 绝缘 击穿
  虚焊 脱焊 → 焊接 可靠性
  误报 → 误报 算法
  蒸汽 → 余热 节能
  招不到人 人手不够 → 自动化 机器人
  看不清 模糊 → 图像
  没劲 没力 → 转矩 功率
  关不严 → 内漏 密封
  结块 抱团 → 团聚 分散
  掉线 连不上 → 通信
`

const parsed = rows
  .split('\n')
  .map((row) => row.split('→').map((side) => side.trim().split(/\s+/).filter(Boolean)))
  .filter((sides): sides is [string[], string[]] => sides.length === 2)

export const layWords: ReadonlyMap<string, readonly string[]> = new Map(
  parsed.flatMap(([said, meant]) => said.map((word) => [word, meant.filter((term) => term !== word)] as const)),
)
