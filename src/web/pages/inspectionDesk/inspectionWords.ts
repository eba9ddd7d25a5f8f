import type { Parcel, ParcelState } from '../../../core/inspection/parcel.ts';
import type { InspectionResult } from '../../../core/inspection/sheetDocument.ts';
import type { Side } from '../../../core/inspection/sheetDraft.ts';
import type { SheetGap, SheetGapKind } from '../../../core/inspection/sheetGaps.ts';
import type { KeptSheet } from '../../inspection/shelf.ts';

export const resultWords: { readonly [R in InspectionResult]: string } = {
  passed: '通过',
  rectify: '限期整改',
  failed: '不通过',
};
export const sideWords: { readonly [S in Side]: string } = { inspector: '验收组', host: '被验收方' };

const gapWords: { readonly [K in SheetGapKind]: (gap: SheetGap) => string } = {
  visitedOn: () => '填写验收日期',
  arrival: () => '到达现场后按“签到”',
  withoutPlace: () => '签到没有带位置，写明原因',
  mark: ({ title }) => `“${title}”选是或否`,
  number: ({ title }) => `“${title}”填写数字`,
  states: ({ title }) => `“${title}”选看到的情况，一样没有就选“都没有”`,
  findings: () => '写明验收情况',
  advice: () => '写明整改意见',
  result: () => '选择验收结论',
  rectifyBy: () => '填写整改期限',
  signerName: ({ side }) => `${sideWords[side ?? 'host']}签字人填写姓名`,
  signature: ({ side }) => `${sideWords[side ?? 'host']}签字`,
};
export const gapSentence = (gap: SheetGap): string => gapWords[gap.kind](gap);

/** The element that a gap is about. */
export function gapAnchor({ kind, at }: SheetGap): string {
  if (kind === 'mark' || kind === 'number' || kind === 'states') return `item-${at}`;
  if (kind === 'signature' || kind === 'signerName') return at ? `signer-${at}` : 'signers';
  return `sheet-${kind === 'withoutPlace' ? 'arrival' : kind}`;
}

interface Said {
  readonly text: string;
  readonly mark: 'good' | 'todo' | 'warn' | 'bad';
}
const parcelWords: { readonly [K in ParcelState['kind']]: Said } = {
  waiting: { text: '等待上传', mark: 'todo' },
  held: { text: '没有传上去', mark: 'bad' },
  confirmed: { text: '已上传，服务器已确认', mark: 'good' },
  quarantined: { text: '已上传，待工作人员核对', mark: 'warn' },
};
export const writtenHere: Said = { text: '填写中，已存本机', mark: 'todo' };

export function sheetState({ finished }: KeptSheet): Said {
  return finished ? parcelWords[finished.parcel.state.kind] : writtenHere;
}

const remedies: Readonly<Record<string, string>> = {
  hashDiffers:
    '服务器收到的内容与本机不一致。本机保留着原件，请不要清除；请再试一次，仍不行时联系安排验收的工作人员。',
  notSignedIn: '登录已过期。请重新登录，登录后会自动上传，本机内容不会丢失。',
};

/** What became of a sheet that is not simply there, and what to do; nothing when all is well. */
export function parcelSentence({ state, photos, uploads }: Parcel): string | undefined {
  if (state.kind === 'waiting') {
    const sent = photos.filter((id) => Object.hasOwn(uploads, id)).length;
    return `照片和签字已传 ${sent} / ${photos.length}。有网络时自动上传，不用守着。`;
  }
  if (state.kind === 'held') return `${remedies[state.code] ?? state.message} 本机一直留着这张验收表。`;
  if (state.kind === 'quarantined')
    return `${state.because ?? '这张验收表与已有的不一致'} 原件已收存，请联系安排验收的工作人员核对。`;
  return undefined;
}

export function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
