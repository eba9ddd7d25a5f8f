import { ChangeMark } from './ChangeMark.tsx';
import type { Comparison, Years } from './changeWords.ts';
import { middle } from './middle.ts';

type Pair = Comparison['texts'][number];
interface Props {
  readonly pairs: readonly Pair[];
  readonly years: Years;
  /** Said when nothing differs. */
  readonly same: string;
}

/** Texts side by side; what is the same, or differs only in numbers decided elsewhere, is folded. */
export function TextsCompared({ pairs, years, same }: Props) {
  const differ = pairs.filter(({ change }) => change !== 'same' && change !== 'moved');
  const folded = pairs.filter((pair) => !differ.includes(pair));
  return (
    <>
      {differ.length === 0 && <p className="card">{same}</p>}
      {differ.map((pair) => (
        <OnePair key={pair.path + pair.change} pair={pair} years={years} />
      ))}
      {folded.length > 0 && (
        <details>
          <summary>{folded.length} 处照旧，或只换了年份和数字</summary>
          {folded.map((pair) => (
            <OnePair key={pair.path + pair.change} pair={pair} years={years} />
          ))}
        </details>
      )}
    </>
  );
}

function OnePair({
  pair: { label, before, after, change },
  years,
}: {
  readonly pair: Pair;
  readonly years: Years;
}) {
  const parts = middle(before ?? '', after ?? '');
  const whole = change === 'added' || change === 'removed';
  return (
    <div className="dr-texts card">
      <p className="dr-texts-word">
        <span className="soft">{label}　</span>
        <ChangeMark change={change} />
      </p>
      <div>
        <p className="soft">{years.left}</p>
        <p>{before === null ? <Nothing /> : whole ? before : <Marked {...parts} as="del" />}</p>
      </div>
      <div>
        <p className="soft">{years.right}</p>
        <p>{after === null ? <Nothing /> : whole ? after : <Marked {...parts} as="ins" />}</p>
      </div>
    </div>
  );
}

function Nothing() {
  return <span className="soft">（没有）</span>;
}

function Marked({ head, left, right, tail, as: Mark }: ReturnType<typeof middle> & { as: 'del' | 'ins' }) {
  const text = Mark === 'del' ? left : right;
  return (
    <>
      {head}
      {text !== '' && <Mark>{text}</Mark>}
      {tail}
    </>
  );
}
