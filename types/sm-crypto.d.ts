import 'sm-crypto'

/** The package has it, its types do not say so. */
declare module 'sm-crypto' {
  namespace sm2 {
    function getPublicKeyFromPrivateKey(privateKey: string): string
  }
}
