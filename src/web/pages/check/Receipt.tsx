import { Link } from '@tanstack/react-router';
import type { CommandOutput } from '../../../contract/client.ts';
import { hasSeals } from '../../../core/programme/practice.ts';
import { useWork } from '../../form/work.ts';
import { Contact } from '../../parts/Contact.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { Page } from '../../parts/Page.tsx';
import { nextInWords } from '../application/nextInWords.ts';

/** It has arrived: number, time, and what happens now. */
export function Receipt({ receipt }: { readonly receipt: CommandOutput<'submitApplication'> }) {
  const { detail, programme, form, track } = useWork();
  const steps = programme.steps.filter(({ id }) => track.steps.includes(id));
  return (
    <Page title="已提交" crumbs={[{ label: '我的工作', to: '/' }]}>
      <div className="note note-good receipt" role="status">
        <p>回执编号</p>
        <p className="receipt-number">{receipt.receipt}</p>
        <p>
          收到时间 {cityMoment(receipt.receivedAt, programme.timeZone)}
          {receipt.late && '（逾期，按延期办理）'}
        </p>
      </div>
      <h2>接下来</h2>
      <p>{nextInWords({ ...detail, state: receipt.state }, programme)}</p>
      <ol>
        {hasSeals({ steps }) ? (
          <>
            <li>各级在《{form.title}》上出具意见并盖章；需要纸质表时，在这里打印后交给办理的工会。</li>
            <li>盖章件由办理的工会上传。</li>
          </>
        ) : (
          <li>各级在系统里出具意见，不用打印，也不用送表。</li>
        )}
        <li>进展随时可以在“我的工作”里查看；被退回时会出现在待办里。</li>
      </ol>
      <p className="buttons">
        <a
          className="button"
          href={`/api/v1/papers/application/${detail.id}.pdf`}
          target="_blank"
          rel="noreferrer"
        >
          {hasSeals({ steps }) ? '打开 PDF（打印用）' : '打开 PDF'}
        </a>
        <Link className="button button-plain" to={`/applications/${detail.id}`}>
          查看这份申报
        </Link>
      </p>
      <Contact programme={programme} />
    </Page>
  );
}
