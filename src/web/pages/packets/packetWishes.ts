import type { QueryOutput } from '../../../contract/client.ts';
import type { Programme } from '../../../core/programme/programme.ts';

export type Contents = QueryOutput<'packetContents'>;
export type Printable = Contents['applications'][number];
export type Packet = QueryOutput<'packetList'>['packets'][number];

/** What somebody comes for: the packet that is handed in, the forms that wait for one's seal, the city's opinions. */
export type WishKind = 'packet' | 'toSeal' | 'overprint';
export interface Wish {
  readonly kind: WishKind;
  readonly label: string;
  readonly applications: readonly Printable[];
}

/** What can be printed here, each with its applications in the order of the pile. */
export function wishesOf({ applications }: Contents, asCity: boolean): Wish[] {
  const listed = applications.filter(({ onSummary }) => onSummary);
  const waiting = (level: 'body' | 'city') => applications.filter(({ waitsFor }) => waitsFor === level);
  return [
    { kind: 'packet', label: '报送材料包（汇总表上的申报）', applications: listed },
    asCity
      ? {
          kind: 'overprint',
          label: '套打审批意见（只打意见，打在已有的表上）',
          applications: waiting('city'),
        }
      : { kind: 'toSeal', label: '待本单位盖章的表', applications: waiting('body') },
  ];
}

/** An opinion is overprinted onto a sheet that was printed here; where there is none yet, nothing says where it goes. */
export function isPrintable({ kind }: Wish, { pages }: Pick<Printable, 'pages'>): boolean {
  return kind !== 'overprint' || pages !== null;
}

/** The materials that go with a wish. Forms that still wait for the seal are not on the summary yet: it is printed later. */
export function materialsOf(
  { materials }: Contents,
  { kind }: Wish,
  programme: Pick<Programme, 'materials'>,
): Contents['materials'] {
  const summaries = programme.materials.filter(({ paper }) => paper === 'summary').map(({ id }) => id);
  return kind === 'toSeal' ? materials.filter(({ material }) => !summaries.includes(material)) : materials;
}

/** How far a packet is, in words; it goes on when the page is left (rule 13). */
export function progressWords({ state, done, total, fault }: Packet['progress']): string {
  const words: { readonly [S in Packet['progress']['state']]: string } = {
    queued: fault ? '遇到问题，稍后自动再试' : '正在排队，马上开始',
    running: total > 0 ? `正在打印第 ${Math.min(done + 1, total)} 件，共 ${total} 件` : '正在准备',
    done: '已生成',
    failed: '没有做成',
    cancelled: '已取消',
  };
  return words[state];
}

const faults: Readonly<Record<string, string>> = {
  packetEmpty: '没有一份材料可以打印，原因见说明。',
  notAllowed: '要这个文件的人已没有打印的权限。请由有权限的人重新生成。',
  personGone: '要这个文件的人已停用。请由有权限的人重新生成。',
};

/** Why it was not made, and what to do. */
export function faultWords(fault: string | null): string {
  return faults[fault ?? ''] ?? '生成时出了问题。请点“重新生成”；仍不行时请联系系统管理员。';
}

export function isMaking({ progress }: Packet): boolean {
  return progress.state === 'queued' || progress.state === 'running';
}

/** A size as people say it. */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What was asked for, in words. */
export function wishWords({ kind, options }: Packet): string {
  const what = kind === 'overprint' ? '套打审批意见' : options.sealPagesOnly ? '需要盖章的页' : '材料包';
  const count = options.applications ? `，${options.applications.length} 份申报` : '';
  const copies = kind === 'packet' && options.oneCopy ? '，各一份' : '';
  return `${what}${count}${copies}${options.bothSides ? '，双面' : ''}`;
}
