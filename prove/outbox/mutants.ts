/** One thing made wrong on purpose: the text `from` in `file` becomes `to`. The proof has to find every one. */
export type Mutant = { name: string; file: string; from: string; to: string }

const core = 'src/platform/outbox/core.ts'
const engine = 'src/platform/outbox/engine.ts'
const server = 'prove/outbox/server.ts'

export const mutants: readonly Mutant[] = [
  {
    name: '每次重发换一个去重编号',
    file: engine,
    from: 'ports.send(job.deed)',
    to: 'ports.send({ ...job.deed, id: ports.newId() })',
  },
  {
    name: '每次重发换一个编号，内容里的也换',
    file: engine,
    from: 'ports.send(job.deed)',
    to: '((id) => ports.send({ ...job.deed, id, input: { ...job.deed.input, id } }))(ports.newId())',
  },
  {
    name: '没等答复就从手机里删掉',
    file: engine,
    from: 'if (!job.deed.tried) ports.keep({ ...job.deed, tried: true })',
    to: 'ports.forget(job.deed.id)',
  },
  {
    name: '没有答复也算提交成功',
    file: engine,
    from: "if (answer.kind === 'unanswered' ||",
    to: "if (answer.kind === 'unanswered') return apply(answered(job.deed, { kind: 'done' }, ports.now()))\n    if (",
  },
  {
    name: '同一条线上的事不排队',
    file: core,
    from: '{job.deed.lane}',
    to: '{job.deed.id}',
  },
  { name: '按手机的钟排队', file: core, from: 'a.seq - b.seq ||', to: 'a.at.localeCompare(b.at) ||' },
  {
    name: '谁登录就用谁的身份发',
    file: core,
    from: 'owner.key === guest || owner.key === who',
    to: 'Boolean(who && owner)',
  },
  {
    name: '先删文件，再记下文件已收到',
    file: core,
    from: '[without(deed, fileId), ...drops(gone)]',
    to: '[...drops(gone), without(deed, fileId)]',
  },
  {
    name: '文字没收到就传文件',
    file: core,
    from: "({ state }) => state === 'acknowledged'",
    to: "({ state }) => state !== 'refused'",
  },
  {
    name: '被退回的就丢掉',
    file: core,
    from: "[{ do: 'keep', deed: { ...deed, state: 'refused', refusal: answer.refusal } }]",
    to: "[{ do: 'forget', id: deed.id }]",
  },
  {
    name: '被退回的一直重发',
    file: core,
    from: "if (deed.state === 'waiting' && !heads",
    to: "if (deed.state !== 'held' && deed.state !== 'acknowledged' && !heads",
  },
  { name: '旧内容的答复算到新内容头上', file: engine, from: '!deed || deed.rev !== job.deed.rev', to: '!deed' },
  {
    name: '手机没存下也说存下了',
    file: engine,
    from: "if (effect.do === 'keep' && !ports.keep(effect.deed)) return false",
    to: "if (effect.do === 'keep') ports.keep(effect.deed)",
  },
  {
    name: '先删内容，再记下提交成功',
    file: core,
    from: "[{ do: 'remember', sent }, rest]",
    to: "[rest, { do: 'remember', sent }]",
  },
  {
    name: '修改时换一个编号',
    file: engine,
    from: "deed?.state === 'acknowledged' ? undefined : deed",
    to: "((id) => (deed?.state === 'acknowledged' ? undefined : deed && { ...deed, id, input: { ...deed.input, id } }))(ports.newId())",
  },
  {
    name: '修改时还照样发',
    file: core,
    from: "deed: { ...deed, state: 'held' }",
    to: "deed: { ...deed, state: 'waiting' }",
  },
  { name: '另一个页签已办成，又办一遍', file: core, from: "if (deed.state === 'acknowledged') return []\n", to: '' },
  {
    name: '文字收到后文件就不管了',
    file: core,
    from: 'files.length === 0\n      ? ',
    to: 'files.length >= 0\n      ? ',
  },
  {
    name: '丢弃时先删文件',
    file: core,
    from: "[{ do: 'forget', id: deed.id }, ...drops(deed.files)]",
    to: "[...drops(deed.files), { do: 'forget', id: deed.id }]",
  },
  {
    name: '替换时先删旧文件',
    file: core,
    from: "return [{ do: 'keep', deed }, ...drops((before?.files ?? []).filter(({ kept }) => !staying.has(kept)))]",
    to: "return [...drops((before?.files ?? []).filter(({ kept }) => !staying.has(kept))), { do: 'keep', deed }]",
  },
  {
    name: '没有答复就不再自己重试',
    file: engine,
    from: 'open().length > 0 ? patience(misses) : undefined',
    to: 'undefined',
  },
  { name: '没有答复的线不再打开', file: engine, from: 'closed.clear()\n', to: '' },
  {
    name: '服务器只认去重编号，七天后就忘',
    file: server,
    from: 'input.id === undefined ? undefined : things.get(input.id)',
    to: 'undefined as Done | undefined',
  },
]
