import { useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { type Asked, askedOf } from '../../../core/survey/asked.ts';
import { checkSheet } from '../../../core/survey/checkSheet.ts';
import '../../styles/form.css';
import '../../office/office.css';
import { findingSentence } from '../../form/findingSentence.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { cityMoment, dayInWords } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useProgramme } from '../../session/useProgramme.ts';
import { useWords } from '../../session/useWords.ts';
import { Collected } from './Collected.tsx';
import { CheckBox, SubmitBox } from './SheetActs.tsx';
import { FigureField, HaveField, PartField } from './SheetFields.tsx';
import { SheetProblems } from './SheetProblems.tsx';
import './survey.css';
import { anchorOf, type Sheet, saveWords, sheetStateTitles, stateTones } from './surveyWords.ts';
import { useSheetDraft } from './useSheetDraft.ts';

/** One sheet, answered on the phone or at the desk, read and checked by the level above. */
export function SheetView({ sheet: id }: { readonly sheet: string }) {
  const query = useContractQuery('surveySheet', { sheet: id });
  const { programme } = useProgramme(query.data?.revision);
  return (
    <Loaded query={query}>
      {(sheet) => (programme ? <Body key={id} sheet={sheet} programme={programme} /> : <Waiting />)}
    </Loaded>
  );
}

function Body({ sheet, programme }: { readonly sheet: Sheet; readonly programme: Programme }) {
  const words = useWords();
  const asked = askedOf(programme, sheet.level);
  const draft = useSheetDraft(sheet.sheet, sheet.answers);
  const [tried, setTried] = useState(false);
  const editable = sheet.allowed.includes('answerSurvey');
  const paths = [...asked.figures, ...asked.items, ...asked.parts].map(({ path }) => path);
  const values = Object.fromEntries(paths.map((path) => [path, draft.value(path)]));
  const findings = checkSheet(programme, asked, values);
  const wrong = findings.filter(({ level }) => level === 'error');
  const errorAt = (path: string) => {
    const found = (tried ? findings : []).find((one) => one.path === path);
    return found ? findingSentence({ ...found, acknowledged: false } as never, words) : undefined;
  };
  const causes = programme.dictionaries[programme.survey?.causes ?? '']?.entries ?? [];
  return (
    <div className="of-stack sv-sheet">
      <Head sheet={sheet} />
      {editable ? (
        <div className="save-bar" role="status">
          <span className={draft.state === 'saved' ? 'soft' : 'of-strong'}>{saveWords[draft.state]}</span>
        </div>
      ) : null}
      {draft.failure ? <RefusalNote failure={draft.failure} /> : null}
      {tried && wrong.length > 0 ? (
        <div className="note note-bad summary" role="alert">
          <h2>还有 {wrong.length} 处没有填好</h2>
          <ul>
            {wrong.map((one) => (
              <li key={one.path}>
                <a href={`#${anchorOf(one.path)}`}>{errorAt(one.path)}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Sections {...{ sheet, programme, asked, draft, editable, errorAt }} />
      <SheetProblems sheet={sheet.sheet} causes={causes} may={sheet.allowed.includes('keepProblem')} />
      {editable ? (
        <SubmitBox {...{ sheet, draft }} complete={wrong.length === 0} onTried={() => setTried(true)} />
      ) : null}
      {sheet.allowed.includes('checkSurvey') ? <CheckBox {...{ sheet, asked }} /> : null}
    </div>
  );
}

function Head({ sheet }: { readonly sheet: Sheet }) {
  const { surveyTitle, note, dueOn, state, late, closed, submittedAt, submittedByName, enteredFor } = sheet;
  return (
    <header className="of-stack">
      <p className="of-flush">
        {surveyTitle}，{dayInWords(dueOn)}截止{closed ? '（已结束，只能查看）' : ''}
      </p>
      {note ? <p className="of-flush of-wrap">{note}</p> : null}
      <p className="of-marks">
        <span className="of-mark" data-tone={stateTones[state]}>
          {sheetStateTitles[state]}
        </span>
        {late ? (
          <span className="of-mark" data-tone="attention">
            逾期
          </span>
        ) : null}
      </p>
      {submittedAt ? (
        <p className="soft of-flush">
          {submittedByName ?? ''} {cityMoment(submittedAt)} 提交
          {enteredFor ? `（代录，由${enteredFor}提供情况）` : ''}
          {sheet.checkedByName && state === 'confirmed' ? `；${sheet.checkedByName} 确认` : ''}
        </p>
      ) : null}
      {sheet.returned ? (
        <div className="note note-warn">
          <p className="of-strong">
            {sheet.returned.byName}退回修改
            {sheet.returned.text ? `：${sheet.returned.text}` : '，请按栏目旁的说明修改。'}
          </p>
        </div>
      ) : null}
    </header>
  );
}

interface SectionsProps {
  readonly sheet: Sheet;
  readonly programme: Programme;
  readonly asked: Asked;
  readonly draft: ReturnType<typeof useSheetDraft>;
  readonly editable: boolean;
  readonly errorAt: (path: string) => string | undefined;
}

function Sections({ sheet, programme, asked, draft, editable, errorAt }: SectionsProps) {
  const words = useWords();
  const common = (path: string) => ({ draft, sheet, editable, error: errorAt(path) });
  return (
    <>
      <section aria-labelledby="sv-figures">
        <h2 id="sv-figures">基本数字</h2>
        {asked.figures.map((one) => (
          <FigureField key={one.path} asked={one} programme={programme} {...common(one.path)} />
        ))}
      </section>
      {asked.items.length > 0 ? (
        <section aria-labelledby="sv-have">
          <h2 id="sv-have">{words.standard}情况</h2>
          {asked.items.map((one) => (
            <HaveField key={one.path} asked={one} {...common(one.path)} />
          ))}
        </section>
      ) : null}
      <section aria-labelledby="sv-parts">
        <h2 id="sv-parts">情况总结</h2>
        {asked.parts.map((one) => (
          <PartField
            key={one.path}
            asked={one}
            {...common(one.path)}
            below={
              sheet.level === 'studio' ? null : (
                <Collected
                  sheet={sheet}
                  part={one.field.id}
                  title={one.field.label}
                  onTake={
                    editable
                      ? (text) => {
                          const typed = draft.value(one.path);
                          draft.change(one.path, typed === '' ? text : `${typed}\n${text}`);
                        }
                      : undefined
                  }
                />
              )
            }
          />
        ))}
      </section>
    </>
  );
}
