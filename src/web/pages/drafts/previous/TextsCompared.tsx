import type { Programme } from '../../../../core/programme/programme.ts';
import { middle, pairTexts, printedParagraphs, type TextPair } from './compareTexts.ts';
import type { Years } from './PreviousPage.tsx';

interface Props {
  readonly left: Programme;
  readonly right: Programme;
  readonly years: Years;
}

/** Title and paragraphs as they are printed, side by side; what is the same is folded away. */
export function TextsCompared({ left, right, years }: Props) {
  const pairs = pairTexts(
    [left.circular.title, ...printedParagraphs(left)],
    [right.circular.title, ...printedParagraphs(right)],
  );
  const differ = pairs.filter((pair) => pair.left !== pair.right);
  const same = pairs.filter((pair) => pair.left === pair.right);
  return (
    <>
      {differ.length === 0 && <p className="card">通知的文字与上年相同。</p>}
      {differ.map((pair, at) => (
        <PairOfTexts key={`${at} ${pair.right ?? pair.left}`} pair={pair} years={years} />
      ))}
      {same.length > 0 && (
        <details>
          <summary>{same.length} 段与上年相同</summary>
          {same.map(({ right: text }, at) => (
            <p key={`${at} ${text}`}>{text}</p>
          ))}
        </details>
      )}
    </>
  );
}

function PairOfTexts({ pair: { left, right }, years }: { readonly pair: TextPair; readonly years: Years }) {
  const word = left === undefined ? '新增' : right === undefined ? '去掉' : '改动';
  const parts = middle(left ?? '', right ?? '');
  return (
    <div className="dr-texts card" role="group" aria-label={word}>
      <p className="dr-texts-word">
        <span className={`state ${word === '改动' ? 'state-todo' : 'state-warn'}`}>{word}</span>
      </p>
      <div>
        <p className="soft">{years.left}</p>
        <p>
          {left === undefined ? (
            <span className="soft">（没有这一段）</span>
          ) : (
            <>
              {parts.head}
              {parts.left !== '' && <del>{parts.left}</del>}
              {parts.tail}
            </>
          )}
        </p>
      </div>
      <div>
        <p className="soft">{years.right}</p>
        <p>
          {right === undefined ? (
            <span className="soft">（没有这一段）</span>
          ) : (
            <>
              {parts.head}
              {parts.right !== '' && <ins>{parts.right}</ins>}
              {parts.tail}
            </>
          )}
        </p>
      </div>
    </div>
  );
}
