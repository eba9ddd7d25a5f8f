import '../../office/office.css';
import { Link, useParams } from '@tanstack/react-router';
import { Loaded } from '../../office/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { DeclareConflict } from './DeclareConflict.tsx';
import { FileLinks } from './FileLinks.tsx';
import { Marking } from './Marking.tsx';
import type { SheetAnswer } from './useSheet.ts';

/** 评分表: the form in words, the evidence, the self-assessment and the marks (F24). */
export default function SheetPage() {
  const { assignment } = useParams({ strict: false }) as { assignment: string };
  const query = useContractQuery('reviewSheet', { assignment });
  return (
    <Page
      title={query.data?.title ?? '评审'}
      above={query.data?.round.title}
      crumbs={[{ label: '我的评审', to: '/review-desk' }]}
    >
      <Loaded query={query}>
        {(answer) => (
          <div className="of-stack">
            <About answer={answer} />
            <FormInWords answer={answer} />
            {answer.round.kind === 'ballot' ? (
              <p className="note">
                这一轮是投票。看完材料，请回 <Link to="/review-desk">我的评审</Link> 一并投票。
              </p>
            ) : (
              // A sheet that went in or came back begins anew.
              <Marking key={`${answer.assignment} ${answer.handedInAt}`} answer={answer} />
            )}
            {answer.handedInAt ? null : <DeclareConflict answer={answer} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function About({ answer }: { readonly answer: SheetAnswer }) {
  const { round, unitName, bodyName, returned } = answer;
  return (
    <>
      <p className="of-flush soft">
        {[round.trackTitle, round.stageTitle, unitName, bodyName].filter(Boolean).join('；')}
      </p>
      {round.blind ? (
        <p className="note">
          匿名评审：名称、人员、单位、联系方式和文件名已隐去。但正文、图片和证明材料里写到的，系统遮不全，仍可能看出是哪一家；看出来并且需要回避的，请申报回避。
        </p>
      ) : null}
      {returned ? (
        <p className="note note-warn" role="alert">
          经办人退回了这份评分：{returned}。请修改后重新提交。
        </p>
      ) : null}
    </>
  );
}

function FormInWords({ answer: { form, evidence } }: { readonly answer: SheetAnswer }) {
  const files = evidence.filter(({ item }) => item === null);
  return (
    <section className="of-stack" aria-labelledby="form-in-words">
      <h2 id="form-in-words" className="of-flush">
        申报内容
      </h2>
      {form.map(({ title, rows }) => (
        <details key={title} className="card">
          <summary>{title}</summary>
          <dl className="facts">
            {rows.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="of-wrap">{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
      <details className="card">
        <summary>申报表的证明材料（{files.length} 份）</summary>
        <FileLinks files={files} none="没有附在申报表上的证明材料" />
      </details>
    </section>
  );
}
