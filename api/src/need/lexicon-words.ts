/**
 * What makes a text wait for a human, by kind. Nothing is refused by it: a word can stand in a good need, so somebody looks.
 * Written as it is matched: lower case, without blanks and punctuation.
 */
export const lexicon: ReadonlyArray<{ kind: string; words: readonly string[] }> = [
  {
    kind: '可能涉及国家秘密或工作秘密',
    words: [
      ...[
        '绝密',
        '机密级',
        '秘密级',
        '机密文件',
        '秘密文件',
        '涉密',
        '国家秘密',
        '工作秘密',
        '内部文件',
        '内部资料',
        '不得外传',
      ],
      ...[
        '军品',
        '军工型号',
        '武器',
        '弹药',
        '火箭弹',
        '导弹',
        '雷达参数',
        '潜艇',
        '战斗机',
        '装甲',
        '国防科工',
        '军民融合型号',
      ],
      ...['核材料', '浓缩铀', '重水堆', '保密协议编号', '密级', '红头文件', '未公开统计数据'],
    ],
  },
  {
    kind: '像广告或中介',
    words: [
      ...[
        '代开发票',
        '开发票',
        '办证',
        '刻章',
        '贷款',
        '放款',
        '套现',
        '信用卡',
        '代理记账',
        '代写论文',
        '论文发表',
        '专利买卖',
      ],
      ...[
        '加微信',
        '加我微信',
        '微信号',
        '加qq',
        'qq群',
        '扫码进群',
        '兼职',
        '刷单',
        '日赚',
        '月入',
        '招代理',
        '加盟',
        '优惠券',
      ],
      ...['职称代办', '资质代办', '高企代办', '包通过', '中介费', '推广引流', '点击链接', '特价', '清仓'],
    ],
  },
  {
    kind: '违法或不适宜内容',
    words: [
      ...[
        '赌博',
        '博彩',
        '彩票',
        '六合彩',
        '色情',
        '裸聊',
        '约炮',
        '迷药',
        '毒品',
        '冰毒',
        '大麻',
        '枪支',
        '假币',
        '洗钱',
      ],
      ...['翻墙', '代孕', '人体器官', '窃听', '定位他人', '黑客', '木马'],
    ],
  },
]

/** Shapes rather than words: addresses of other places, and numbers to call that do not belong in the text of a need. */
export const shapes: ReadonlyArray<{ kind: string; pattern: RegExp }> = [
  { kind: '带有网址', pattern: /https?:\/\/|www\.|\b[a-z0-9-]+\.(?:com|cn|net|top|xyz|vip|cc)\b/i },
  {
    kind: '带有电话或账号',
    pattern: /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{16,19}(?!\d)|(?:微信|vx|qq)[:：号]?\s*[a-z0-9_-]{5,}/i,
  },
]
