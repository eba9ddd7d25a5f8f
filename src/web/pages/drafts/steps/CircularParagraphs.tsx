import type { CircularParagraph } from '../../../../core/programme/programme.ts';
import type { CircularPartProps } from './CircularStep.tsx';
import { moved, spliced } from './listEdits.ts';
import { notBlank, TextField } from './TextField.tsx';

const fresh: CircularParagraph = { text: '（请填写）' };
const lineLength = 40;

/** The running text, paragraph by paragraph. `{…}` places are filled from the other steps when it is printed. */
export function CircularParagraphs({ circular, readOnly, put }: CircularPartProps) {
  const body = circular.body ?? [];
  const putBody = (next: CircularParagraph[]) => put({ ...circular, body: next });
  return (
    <>
      <p>
        花括号里的内容（例如 {'{year}'}
        ）印出来时自动换成名额、日期和份数，不会和其他几步不一致；也可以直接写成文字。
      </p>
      <ol className="dr-paragraphs">
        {body.map((paragraph, at) => (
          <li key={at} id={`e-body-${at}`}>
            <Paragraph
              name={`第 ${at + 1} 段`}
              paragraph={paragraph}
              readOnly={readOnly}
              put={(next) => putBody(spliced(body, at, 1, next))}
              move={(step) => putBody(moved(body, at, step))}
              follow={() => putBody(spliced(body, at + 1, 0, fresh))}
              remove={() => putBody(spliced(body, at, 1))}
            />
          </li>
        ))}
      </ol>
      {body.length === 0 && (
        <div className="card">
          <p>还没有正文，系统不生成通知，只分送原件。</p>
          {!readOnly && (
            <button type="button" className="button button-plain" onClick={() => putBody([fresh])}>
              写正文
            </button>
          )}
        </div>
      )}
    </>
  );
}

interface ParagraphProps {
  readonly name: string;
  readonly paragraph: CircularParagraph;
  readonly readOnly: boolean;
  readonly put: (next: CircularParagraph) => void;
  readonly move: (step: number) => void;
  readonly follow: () => void;
  readonly remove: () => void;
}

function Paragraph({ name, paragraph, readOnly, put, move, follow, remove }: ParagraphProps) {
  const { heading, text, level } = paragraph;
  const acts: readonly (readonly [words: string, act: () => void, grave?: boolean])[] = [
    ['上移', () => move(-1)],
    ['下移', () => move(1)],
    ...(heading === undefined
      ? [['加小标题', () => put({ ...paragraph, level: 2, heading: '（小标题）' })] as const]
      : [['去掉小标题', () => put(withoutHeading(paragraph))] as const]),
    ...(text === undefined ? [['加文字', () => put({ ...paragraph, text: fresh.text })] as const] : []),
    ['后面加一段', follow],
    ['删去', remove, true],
  ];
  return (
    <>
      {heading !== undefined && (
        <TextField
          label={`${name}的${level === 1 ? '标题' : '小标题'}`}
          value={heading}
          readOnly={readOnly}
          check={notBlank}
          onChange={(typed) => put({ ...paragraph, heading: typed })}
        />
      )}
      {(text !== undefined || heading === undefined) && (
        <TextField
          label={name}
          rows={Math.min(8, Math.max(1, Math.ceil((text?.length ?? 0) / lineLength)))}
          value={text ?? ''}
          readOnly={readOnly}
          onChange={(typed) => put({ ...paragraph, text: typed })}
        />
      )}
      {!readOnly && (
        <div className="of-line">
          {acts.map(([words, act, grave]) => (
            <button
              key={words}
              type="button"
              className={grave ? 'button-link button-link-grave' : 'button-link'}
              aria-label={`${name}${words}`}
              onClick={act}
            >
              {words}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

function withoutHeading({
  heading: _heading,
  level: _level,
  text = '',
}: CircularParagraph): CircularParagraph {
  return { text };
}
