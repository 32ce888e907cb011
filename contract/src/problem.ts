import * as z from './z'

type Entry = { status: number; text: string; next: string }

/** Every problem a user can meet: what happened, and what to do next. `status` is the HTTP status it travels with. */
export const problems = {
  inputInvalid: { status: 400, text: '有几项填得不对', next: '请按红字提示修改，其他内容都还在' },
  idempotencyKeyMissing: { status: 400, text: '这次提交缺少去重编号', next: '请更新到最新版本后再提交' },
  signInNeeded: { status: 401, text: '登录已失效', next: '请重新登录，填过的内容都在手机里' },
  notAllowed: { status: 403, text: '您当前的身份不能办这件事', next: '请切换身份，或联系科技局' },
  moveNotYours: { status: 403, text: '这一步不归您办理', next: '请返回看看现在轮到谁' },
  ownFiling: { status: 403, text: '自己申报的备案不能自己审', next: '请交给同事办理' },
  twoSides: { status: 403, text: '您已代表另一方办过这件备案', next: '请由该单位的其他同事办理' },
  notFound: { status: 404, text: '没有找到这项内容', next: '请检查链接，或回到首页' },
  linkDead: { status: 404, text: '这个链接已失效', next: '请让对方重新发一个，或登录后在“办事”里查看' },
  moveNotPossible: { status: 409, text: '现在不能办这一步', next: '请查看最新状态' },
  changedByOthers: { status: 409, text: '这条记录刚被他人修改', next: '查看最新内容后再提交，您填的内容都还在' },
  sameKeyOtherBody: { status: 409, text: '同一次提交的内容前后不一致', next: '请重新提交一次' },
  alreadyDone: { status: 409, text: '这次请求已经办过', next: '请重新登录' },
  duplicateFiling: { status: 409, text: '您在这家企业已有一件在办或在聘的备案', next: '请到“办事”里继续办理那一件' },
  bodyTooLarge: { status: 413, text: '提交的内容太大', next: '请分几次提交' },
  fileTooLarge: { status: 413, text: '文件超过 10 MB', next: '请压缩后再传' },
  fileEmpty: { status: 422, text: '文件是空的', next: '请换一个文件再传' },
  fileTypeNotAllowed: { status: 422, text: '只能传 JPG、PNG、WebP 图片或 PDF', next: '请换一个文件再传' },
  fileDamaged: { status: 422, text: '文件打不开，可能已损坏', next: '请重新导出或拍照后再传' },
  imageTooManyPixels: { status: 422, text: '图片超过 4000 万像素', next: '请缩小后再传' },
  fileLimit: { status: 422, text: '每件备案最多传 10 个文件', next: '请先删除不用的文件' },
  reasonNeeded: { status: 422, text: '请写明理由', next: '写一句对方看得懂的话，再提交' },
  notEligible: { status: 422, text: '有条件不符合', next: '请看每条依据，修改后再提交' },
  agreementMissing: { status: 422, text: '缺少三方协议', next: '请让专家补传三方协议后再通过' },
  filingNotInForce: { status: 422, text: '备案生效后才能填报服务记录', next: '请等公示期满，或选另一件在聘的备案' },
  ownLog: { status: 403, text: '自己做的服务不能自己确认', next: '请由企业的其他经办人确认' },
  photoLimit: { status: 422, text: '每条记录最多传 9 个文件', next: '请先删除不用的' },
  photoConfirmed: { status: 409, text: '企业已确认，这张照片不能删', next: '内容有误请用“更正记录”' },
  proofNotYet: { status: 409, text: '当天的存证还没有汇总', next: '每天零点汇总，请明天再来下载证明' },
  proofBroken: { status: 500, text: '这一天的存证核对没有通过', next: '请联系科技局核查这条记录' },
  codeWrong: { status: 422, text: '验证码不对或已过期', next: '请核对短信，或重新获取' },
  demoOnly: { status: 404, text: '没有找到这项内容', next: '请检查链接，或回到首页' },
  inviteWrongPhone: { status: 403, text: '这个链接是发给另一个手机号的', next: '请用收到链接的手机号登录' },
  inviteSeated: { status: 409, text: '这家单位已有经办人', next: '请联系经办人，在“办事”里办理' },
  inviteOwnPhone: { status: 422, text: '不能邀请自己的手机号', next: '请填单位经办人的手机号' },
  wechatCodeInvalid: { status: 422, text: '微信登录没有成功', next: '请再点一次微信登录' },
  wechatRefused: { status: 422, text: '当前微信账号暂不能登录', next: '可改用手机号验证码' },
  wechatPhoneNeeded: { status: 422, text: '还不知道您的手机号', next: '请授权手机号，或用短信验证码登录' },
  wechatUnavailable: { status: 503, text: '微信暂时没有回应', next: '请稍后再试，或用短信验证码登录' },
  smsUnavailable: { status: 503, text: '短信暂时发不出去', next: '请稍后再试，或用微信登录' },
  packInvalid: { status: 422, text: '规则包有误', next: '请按提示修改后再试' },
  scheduleInvalid: { status: 422, text: '放假安排有误', next: '请核对国务院通知后再导入' },
  ownNeed: { status: 403, text: '自己代录的需求不能自己核实', next: '请交给同事办理' },
  needTwoSides: { status: 403, text: '您已是这条需求的另一方', next: '请由同单位的其他人办理' },
  guestBudget: { status: 429, text: '这一会儿提交得有点多', next: '内容都还在，请过一小时再提交，着急可打科技局电话' },
  helpCodeBusy: { status: 429, text: '用这个求助码提交的人较多', next: '您可以直接填写企业名称继续提交' },
  helpCodeDead: { status: 404, text: '这个求助码已停用', next: '您可以直接填写企业名称继续提交' },
  helpCodeRenew: { status: 409, text: '这个求助码不能再印了', next: '请停用它，重新做一个' },
  claimWrong: { status: 422, text: '编号或凭证码不对', next: '请核对提交成功页上的两个号' },
  claimLocked: { status: 429, text: '试错的次数太多', next: '请过一会儿再试，或用提交时的手机号登录查看' },
  expertUnfit: { status: 422, text: '这位专家不能接这条需求', next: '请另选一位专家' },
  mergeElsewhere: { status: 422, text: '不能合并到这一条', next: '请选另一条还在办的需求' },
  matchNotBoth: { status: 422, text: '双方都同意后才能互看电话', next: '请等对方同意后再来查看' },
  offerTwice: { status: 409, text: '您已经表示过愿意对接', next: '请等科技专员联系您' },
  revealLimit: { status: 429, text: '今天查看电话的次数用完了', next: '请明天再看，或请科技专员联系' },
  registerTwice: { status: 409, text: '名录里已有同名的一条', next: '请在名录里找到那一条修改' },
  registerElsewhere: { status: 403, text: '这一条不在您管的区县', next: '请交给市科技局，或换成本区县的' },
  importNotExcel: { status: 422, text: '文件不是 .xlsx 工作簿', next: '请在 Excel 或 WPS 里另存为 .xlsx 再传' },
  importTooBig: { status: 413, text: '表格解开后太大', next: '请删掉图片和空行，或分成几个文件再传' },
  importDamaged: { status: 422, text: '表格打不开，可能已损坏', next: '请在 Excel 或 WPS 里重新保存后再传' },
  importTooManyRows: { status: 422, text: '一次最多导入 5000 行', next: '请分成几个文件，逐个导入' },
  importOtherSheet: { status: 422, text: '表格和模板对不上', next: '请按提示修改，或下载模板重新填写' },
  importEmpty: { status: 422, text: '表里还没有数据', next: '请从第 2 行开始填写，再传' },
  importStale: { status: 409, text: '名录有变化，有几行现在对不上', next: '请重新试导入，按结果修改' },
  importOver: { status: 409, text: '这次试导入已过期', next: '请重新选择文件试导入' },
  exportNothing: { status: 422, text: '这个范围里没有内容', next: '请换一个区县或产业链再导出' },
  exportOver: { status: 409, text: '这份导出已下载过或已过期', next: '请重新提出导出' },
  exportWaits: { status: 409, text: '这份导出还没有批准', next: '请等本单位的同事批准' },
  ownExport: { status: 403, text: '自己提出的导出不能自己批准', next: '请交给本单位的其他同事' },
  exportLimit: { status: 429, text: '今天导出的次数用完了', next: '请明天再导出，或请同事办理' },
  tooMany: { status: 429, text: '操作太频繁', next: '请过一会儿再试' },
  serverFault: { status: 500, text: '服务器出了点问题', next: '填过的内容都在手机里，请稍后再试' },
  busy: { status: 503, text: '服务器正忙', next: '填过的内容都在手机里，请稍后再试' },
} as const satisfies Record<string, Entry>

export type ProblemCode = keyof typeof problems

/** One field that is wrong: its path in the input (`enterprise.uscc`) and a sentence for the person who typed it. */
export type Fault = { field: string; says: string }

/** What a failed call answers (application/problem+json). `latest` is the newest state when somebody else was faster. */
export const ProblemReply = z.object({
  code: z.string(),
  status: z.number(),
  text: z.string(),
  next: z.string(),
  requestId: z.string(),
  faults: z.optional(z.array(z.object({ field: z.string(), says: z.string() }))),
  latest: z.optional(z.unknown()),
})
export type ProblemReply = z.infer<typeof ProblemReply>

/** `keep`: what the request wrote so far stays written, such as a wrong code that is counted. */
type More = { faults?: Fault[]; latest?: unknown; retryAfter?: number; keep?: true }

/** An entry of the catalogue, thrown by name. */
export class Problem extends Error {
  readonly status: number
  constructor(
    readonly code: ProblemCode,
    readonly more: More = {},
  ) {
    super(problems[code].text)
    this.name = 'Problem'
    this.status = problems[code].status
  }
}
