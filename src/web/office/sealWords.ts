interface OpinionSeal {
  readonly seal: 'none' | 'scan' | 'online' | 'follows';
  readonly sealSuppliedAt: string | null;
}
export interface SealState {
  readonly kind: 'notWritten' | 'toSeal' | 'sealedNotUploaded' | 'uploaded' | 'online' | 'follows';
  readonly words: string;
  /** What the person does next; empty when nothing is left to do. */
  readonly next: string;
}

/**
 * Where the sealed sheet of a level stands (待盖章 / 已盖章未上传 / 已上传). A typed paper date says nothing of the ink:
 * `stamped` is what the person ticked on this device. A step that is not `sealed` waits for the word online.
 */
export function sealState(opinion: OpinionSeal | undefined, stamped = false, sealed = true): SealState {
  if (!opinion) return { kind: 'notWritten', words: '未填写意见', next: '先填写意见并保存' };
  if (opinion.seal === 'scan') return { kind: 'uploaded', words: '已上传', next: '' };
  if (opinion.seal === 'online') return { kind: 'online', words: '已在线确认', next: '' };
  if (opinion.seal === 'follows')
    return opinion.sealSuppliedAt
      ? { kind: 'uploaded', words: '已上传（章后补）', next: '' }
      : { kind: 'follows', words: '章后补，盖章件未到', next: '收到盖章件后补交' };
  if (!sealed) return { kind: 'toSeal', words: '待确认', next: '确认后生效' };
  return stamped
    ? { kind: 'sealedNotUploaded', words: '已盖章未上传', next: '上传盖章件' }
    : { kind: 'toSeal', words: '待盖章', next: '打印、盖章，再上传盖章件' };
}
