import type { QueryOutput } from '../../../contract/client.ts';
import type { StateTone } from '../../office/stateWords.ts';

export type WaitingSheet = QueryOutput<'waitingAgreements'>['sheets'][number];
type Paper = Pick<WaitingSheet, 'stand' | 'missingPages' | 'note'>;

interface SheetWords {
  readonly tone: StateTone;
  readonly words: (sheet: Paper) => string;
  /** What a person does next about the paper. */
  readonly next: string;
}

/** How the paper of an agreement stands, and what to do. */
export const sheetWords: { readonly [S in WaitingSheet['stand']]: SheetWords } = {
  unprinted: {
    tone: 'waiting',
    words: () => '未打印',
    next: '请打印协议，双方签字、单位盖章后，与其他扫描件一起上传。',
  },
  awaited: {
    tone: 'waiting',
    words: () => '已打印，等待盖章扫描件',
    next: '双方签字、单位盖章后，与其他扫描件一起上传，系统按页脚的二维码归到这对师徒。',
  },
  incomplete: {
    tone: 'attention',
    words: ({ missingPages }) => `还缺第 ${missingPages.join('、')} 页`,
    next: '请补扫所缺的页，分几次上传也合成一份。',
  },
  toCheck: {
    tone: 'attention',
    words: () => '已扫齐，待确认有章',
    next: '请对照扫描件，确认双方签名和单位公章。',
  },
  missing: {
    tone: 'attention',
    words: ({ note }) => (note ? `缺章：${note}` : '缺章'),
    next: '补签、补盖后重新扫描上传。',
  },
};
