import { readFile } from 'node:fs/promises'
import type { Payload } from '../../api/src/ledger/payload'
import { sm2Holds } from '../../api/src/ledger/signer'
import { sm3 } from '../../api/src/ledger/sm3'
import { ledgerEventWords } from '../../contract/src/ledger'
import { dayText, hexOf, Proof, rootFrom } from '../../contract/src/ledger/proof'

type Asked = { file: string; root: string; publicKey: string | undefined }

const proofIn = async (file: string) => {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) throw Object.assign(new Error(`读不到 ${file}。`), { refusal: true })
  try {
    return Proof.parse(JSON.parse(text))
  } catch {
    throw Object.assign(new Error(`${file} 不是一份存证证明。请从记录页重新下载。`), { refusal: true })
  }
}

const signatureFault = (proof: Proof, root: string, publicKey: string) => {
  const first = proof.seq - proof.index
  const text = dayText({ city: proof.city, day: proof.day, first, last: first + proof.size - 1, root })
  if (proof.signer !== `sm2:${publicKey}`) return '日根不是用这个公钥签的'
  return sm2Holds(publicKey, text, proof.signature) ? undefined : '日根的签名不对'
}

/** The text and its path lead to this very root, or they do not; with a public key also who signed the root. */
export const checkProof = async ({ file, root, publicKey }: Asked, say: (line: string) => void) => {
  const proof = await proofIn(file)
  const wanted = root.toLowerCase()
  const fault =
    hexOf(sm3(proof.text)) !== proof.digest
      ? '正文与摘要不符'
      : rootFrom(proof, sm3) !== wanted
        ? '算出的日根与给出的不同'
        : publicKey && signatureFault(proof, wanted, publicKey.toLowerCase())
  if (fault) {
    say(`证明不成立：${fault}。`)
    return false
  }
  const { number, edition, event, at } = JSON.parse(proof.text) as Payload
  say(`证明成立：${number} 第 ${edition} 版的${ledgerEventWords[event]}（${at}）在 ${proof.day} 的存证里。`)
  say(`摘要 ${proof.digest}，当天 ${proof.size} 条中的第 ${proof.index + 1} 条。`)
  say(publicKey ? '日根的签名也对。' : '请另行核对：这个日根就是当天公布的那个。')
  return true
}
