/** Why a file that somebody sent is not read. */
export type OfficeFaultCode =
  | 'fileDamaged'
  | 'fileEncrypted'
  | 'fileHasMacros'
  | 'fileInflates'
  | 'fileTooLarge'
  | 'noticeEmpty'
  | 'noticeIsScan'
  | 'noticeKind';

/** An office file that is not read, with the reason; thrown by the readers. */
export class OfficeFault extends Error {
  readonly code: OfficeFaultCode;
  constructor(code: OfficeFaultCode) {
    super(code);
    this.code = code;
  }
}
