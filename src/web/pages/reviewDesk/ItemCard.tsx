import type { Mark } from '../../../core/programme/standard.ts';
import type { MarkGiven } from '../../../core/standards/marks.ts';
import type { StandardLeaf } from '../../../core/standards/standardLeaves.ts';
import { FileLinks } from './FileLinks.tsx';
import { MarkInput } from './markInputs.tsx';
import type { SheetAnswer } from './useSheet.ts';

interface Props {
  readonly leaf: StandardLeaf;
  readonly mark: Mark | undefined;
  readonly points: string | undefined;
  readonly self: MarkGiven | undefined;
  readonly evidence: SheetAnswer['evidence'];
  readonly given: MarkGiven;
  readonly open: boolean;
  readonly frozen: boolean;
  readonly onGive: (given: MarkGiven) => void;
}

const yesNo: Readonly<Record<string, string>> = { yes: '符合', no: '不符合' };

/** What the studio said of itself, in words. */
function selfWords(self: MarkGiven | undefined): string {
  if (!self) return '没有自评';
  const { value, states = [], note } = self;
  const told = states.length > 0 ? states.join('、') : value === undefined ? '' : (yesNo[value] ?? value);
  return [told, note].filter(Boolean).join('；') || '没有自评';
}

/** One item of the standard: what is asked, the self-assessment and the evidence beside it, and the mark. */
export function ItemCard({ leaf, mark, points, self, evidence, given, open, frozen, onGive }: Props) {
  const { id, title, heads, item } = leaf;
  return (
    <div className="card of-stack" id={`item-${id}`}>
      <div>
        {heads.length > 0 ? <p className="soft of-flush">{heads.join(' › ')}</p> : null}
        <h3 className="of-flush">
          {title}
          {points === undefined ? '' : `：${points} 分`}
        </h3>
      </div>
      {item.text ? <p className="of-flush">{item.text}</p> : null}
      <p className="of-flush">
        <span className="soft">自评：</span>
        {selfWords(self)}
      </p>
      <FileLinks files={evidence} none="这一项没有证明材料" />
      <MarkInput id={`mark-${id}`} mark={mark} states={item.states ?? []} {...{ given, frozen, onGive }} />
      {open ? <p className="of-error of-flush">这一项还没有评。</p> : null}
    </div>
  );
}
