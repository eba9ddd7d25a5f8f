import type { CircularParagraph } from '../../../../core/programme/programme.ts';
import type { CircularPartProps } from './CircularStep.tsx';
import { moved, spliced } from './listEdits.ts';
import { TextField } from './TextField.tsx';

/** The running text, paragraph by paragraph. `{…}` places are filled from the other steps when it is printed. */
export function CircularParagraphs({ circular, readOnly, put }: CircularPartProps) {
  const body = circular.body ?? [];
  const putBody = (next: CircularParagraph[]) => put({ ...circular, body: next });
  const change = (at: number, next: CircularParagraph) =>
    putBody(body.map((one, place) => (place === at ? next : one)));
  return (
    <>
      <p className="soft">
        花括号里的内容（例如 {'{year}'}
        ）印出来时自动换成名额、日期和份数，不会和其他几步不一致；也可以直接写成文字。
      </p>
      <ol className="dr-paragraphs">
        {body.map((paragraph, at) => (
          <li key={at} id={`e-body-${at}`} className="card">
            <TextField
              label={`第 ${at + 1} 段的小标题（没有的空着）`}
              value={paragraph.heading ?? ''}
              readOnly={readOnly}
              onChange={(heading) => change(at, withText(paragraph, 'heading', heading))}
            />
            <TextField
              label={`第 ${at + 1} 段`}
              rows={Math.min(8, 1 + Math.ceil((paragraph.text?.length ?? 0) / 36))}
              value={paragraph.text ?? ''}
              readOnly={readOnly}
              onChange={(text) => change(at, withText(paragraph, 'text', text))}
            />
            {!readOnly && (
              <div className="of-line">
                <button
                  type="button"
                  className="button-link"
                  aria-label={`第 ${at + 1} 段上移`}
                  onClick={() => putBody(moved(body, at, -1))}
                >
                  上移
                </button>
                <button
                  type="button"
                  className="button-link"
                  aria-label={`第 ${at + 1} 段下移`}
                  onClick={() => putBody(moved(body, at, 1))}
                >
                  下移
                </button>
                <button
                  type="button"
                  className="button-link"
                  aria-label={`在第 ${at + 1} 段后加一段`}
                  onClick={() => putBody(spliced(body, at + 1, 0, { text: '（请填写）' }))}
                >
                  后面加一段
                </button>
                <button
                  type="button"
                  className="button-link button-link-grave"
                  aria-label={`删去第 ${at + 1} 段`}
                  onClick={() => putBody(spliced(body, at, 1))}
                >
                  删去
                </button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {body.length === 0 && !readOnly && (
        <p className="card">
          还没有正文，系统不生成通知，只分送原件。
          <button
            type="button"
            className="button button-plain"
            onClick={() => putBody([{ text: '（请填写）' }])}
          >
            写正文
          </button>
        </p>
      )}
    </>
  );
}

/** A blank heading or text is absent. */
function withText(paragraph: CircularParagraph, key: 'heading' | 'text', text: string): CircularParagraph {
  const { [key]: _old, ...rest } = paragraph;
  return text === '' ? rest : { ...rest, [key]: text };
}
