import { useState } from 'react';
import type { Asked } from '../../../core/survey/asked.ts';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import type { Sheet } from './surveyWords.ts';
import type { SheetDraft } from './useSheetDraft.ts';

interface SubmitProps {
  readonly sheet: Sheet;
  readonly draft: SheetDraft;
  readonly complete: boolean;
  /** Somebody wanted to submit: from now on what is wrong is said. */
  readonly onTried: () => void;
}

/** 提交 is never grey; what was typed last is saved first (rule 4). */
export function SubmitBox({ sheet, draft, complete, onTried }: SubmitProps) {
  const { run, busy, failure } = useCommand('submitSurveySheet');
  const [informant, setInformant] = useKept(`informant ${sheet.sheet}`, '');
  const [asked, setAsked] = useState(false);
  const nameless = sheet.forAnother && informant.trim() === '';
  async function act(): Promise<void> {
    setAsked(true);
    onTried();
    if (!complete || nameless || draft.state === 'conflict') return;
    await draft.flush();
    const whose = sheet.forAnother ? { informant: informant.trim() } : {};
    const done = await run({ sheet: sheet.sheet, ...whose });
    if (done) announce(done.late ? '已提交，注明逾期。' : '已提交。');
  }
  return (
    <section aria-labelledby="sv-submit" className="card of-stack">
      <h2 id="sv-submit">提交</h2>
      {failure ? <RefusalNote failure={failure} /> : null}
      {sheet.forAnother ? (
        <TextField
          label="由谁提供情况"
          hint="这是代单位填写的表，记录上同时写明您和这位同志"
          value={informant}
          error={asked && nameless ? '请写明单位里提供情况的同志的姓名。' : undefined}
          onChange={setInformant}
        />
      ) : null}
      <p className="soft of-flush">
        {sheet.level === 'city'
          ? '提交后汇总报告以此为准。'
          : '提交后由上一级审核；需要修改时由审核的工会退回。'}
      </p>
      <button type="button" className="button of-start" aria-busy={busy} onClick={() => void act()}>
        提交调查表
      </button>
    </section>
  );
}

/** The level above confirms, or sends back with a reason at each field that is meant. */
export function CheckBox({ sheet, asked }: { readonly sheet: Sheet; readonly asked: Asked }) {
  const confirm = useCommand('confirmSurveySheets');
  const back = useCommand('returnSurveySheet');
  const [returning, setReturning] = useState(false);
  const [text, setText, forget] = useKept(`return ${sheet.sheet}`, '');
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const fields = Object.entries(reasons)
    .map(([path, reason]) => ({ path, reason: reason.trim() }))
    .filter(({ reason }) => reason !== '');
  const empty = text.trim() === '' && fields.length === 0;
  const places = [
    ...asked.figures.map(({ path, field }) => ({ path, label: field.label })),
    ...asked.items.map(({ path, label }) => ({ path, label })),
    ...asked.parts.map(({ path, field }) => ({ path, label: field.label })),
  ];
  async function send(): Promise<void> {
    setTried(true);
    if (empty || !(await back.run({ sheet: sheet.sheet, text: text.trim(), fields }))) return;
    announce('已退回修改。');
    forget();
    setReturning(false);
  }
  return (
    <section aria-labelledby="sv-check" className="card of-stack">
      <h2 id="sv-check">审核</h2>
      {confirm.failure ? <RefusalNote failure={confirm.failure} /> : null}
      {back.failure ? <RefusalNote failure={back.failure} /> : null}
      <p className="of-line of-flush">
        {sheet.state === 'submitted' ? (
          <button
            type="button"
            className="button"
            aria-busy={confirm.busy}
            onClick={() => void confirm.run({ sheets: [sheet.sheet] })}
          >
            确认
          </button>
        ) : null}
        <button type="button" className="button button-plain" onClick={() => setReturning(!returning)}>
          退回修改
        </button>
      </p>
      {returning ? (
        <form
          className="of-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!back.busy) void send();
          }}
        >
          <TextField
            label="退回的原因"
            hint="可以只写下面各栏的原因"
            rows={3}
            value={text}
            error={tried && empty ? '请写明原因，或在下面写明哪一栏要改什么。' : undefined}
            onChange={setText}
          />
          <details className="of-more" open>
            <summary>逐栏写明要改什么</summary>
            {places.map(({ path, label }) => (
              <TextField
                key={path}
                label={`“${label}”要改什么`}
                value={reasons[path] ?? ''}
                onChange={(reason) => setReasons({ ...reasons, [path]: reason })}
              />
            ))}
          </details>
          <button type="submit" className="button of-start" aria-busy={back.busy}>
            确定退回
          </button>
        </form>
      ) : null}
    </section>
  );
}
