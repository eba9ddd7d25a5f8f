import { Link } from '@tanstack/react-router';
import type { CommandOutput } from '../../../contract/client.ts';
import { useWork } from '../../form/work.ts';
import { Contact } from '../../parts/Contact.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { Page } from '../../parts/Page.tsx';
import { nextInWords } from '../application/nextInWords.ts';

/** It has arrived: number, time, and what happens now. */
export function Receipt({ receipt }: { readonly receipt: CommandOutput<'submitApplication'> }) {
  const { detail, programme, form } = useWork();
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
        <li>各级在《{form.title}》上出具意见并盖章；需要纸质表时，在这里打印后交给办理的工会。</li>
        <li>盖章件由办理的工会上传。</li>
        <li>进展随时可以在“我的工作”里查看；被退回时会出现在待办里。</li>
      </ol>
      <p className="buttons">
        <a
          className="button"
          href={`/api/v1/papers/application/${detail.id}.pdf`}
          target="_blank"
          rel="noreferrer"
        >
          打开 PDF（打印用）
        </a>
        <Link className="button button-plain" to={`/applications/${detail.id}`}>
          查看这份申报
        </Link>
      </p>
      <Contact programme={programme} />
    </Page>
  );
}
