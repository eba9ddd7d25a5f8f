import { useState } from 'react';
import type { Step } from '../../../core/programme/programme.ts';
import { useKept } from '../../office/useKept.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { opinionAt, type Reviewed } from './application.ts';
import { PrinterDialog } from './PrinterDialog.tsx';

interface Props {
  readonly reviewed: Reviewed;
  readonly step: Step;
}

/** Three ways to the sealed sheet: with the text printed, left empty for writing by hand, or overprinted (套打). */
export function PrintChoices({ reviewed: { application }, step }: Props) {
  const drafted = opinionAt(application, step.id) !== undefined;
  const prints = useContractQuery('printList', { application: application.id }).data?.prints ?? [];
  const onPaper = prints.some((print) => print.paper === 'form' && !print.void);
  const form = `/api/v1/papers/application/${application.id}.pdf`;
  return (
    <div className="of-stack">
      <div className="of-line">
        {drafted ? (
          <a className="button button-plain" href={form} target="_blank" rel="noreferrer">
            打印审批表
          </a>
        ) : null}
        <a
          className={drafted ? undefined : 'button button-plain'}
          href={`${form}?blank=${encodeURIComponent(step.id)}`}
          target="_blank"
          rel="noreferrer"
        >
          {drafted ? '意见栏留空，手写' : '打印审批表（意见栏留空，手写）'}
        </a>
        <a href={`${form}?pages=seal`} target="_blank" rel="noreferrer">
          只打印要盖章的页
        </a>
      </div>
      {drafted && onPaper ? <Overprint application={application.id} step={step.id} /> : null}
    </div>
  );
}

function Overprint({ application, step }: { readonly application: string; readonly step: string }) {
  const printers = useContractQuery('printerList', {}).data?.printers ?? [];
  const [chosen, choose] = useKept('printer', '');
  const [setting, setSetting] = useState(false);
  const printer = printers.some(({ id }) => id === chosen) ? chosen : '';
  const wish = new URLSearchParams({ step, ...(printer === '' ? {} : { printer }) });
  return (
    <details>
      <summary>已有打印好的表：只套打本级意见</summary>
      <div className="of-stack">
        <p className="soft of-flush">把打印好的那一页放回打印机，只印上本级的意见、姓名和日期。</p>
        <div className="of-line">
          <label>
            打印机{' '}
            <select className="of-input" value={printer} onChange={(event) => choose(event.target.value)}>
              <option value="">不偏移</option>
              {printers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <a
            className="button button-plain"
            href={`/api/v1/papers/overprint/${application}.pdf?${wish}`}
            target="_blank"
            rel="noreferrer"
          >
            套打本级意见
          </a>
          <button type="button" className="button button-plain" onClick={() => setSetting(true)}>
            打印机和偏移
          </button>
        </div>
      </div>
      {setting ? (
        <PrinterDialog
          printers={printers}
          initial={printer}
          onKept={choose}
          onClose={() => setSetting(false)}
        />
      ) : null}
    </details>
  );
}
