import { pairResultWords } from '../../../contract/mentorshipWords.zh.ts';
import { pairResults } from '../../../core/mentorship/pairState.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import type { PairFile } from './pairs.ts';

type Act = PairFile['acts'][number];

const told: { readonly [K in Act['kind']]: (act: Act) => readonly string[] } = {
  extended: ({ facts, reason }) => [`延长期限：${facts.from} 延至 ${facts.to}`, `原因：${reason}`],
  ended: ({ reason }) => ['提前结束师徒关系', `原因：${reason}`],
  passedOn: ({ facts, reason }) => [`更换师傅：${facts.from} 交给 ${facts.to}`, `原因：${reason}`],
  evaluated: ({ facts }) => {
    const result = pairResults.find((one) => one === facts.result);
    return [
      `出师评定：${result ? pairResultWords[result] : ''}`,
      ...(facts.mentorWords ? [`师傅：${facts.mentorWords}`] : []),
      ...(facts.apprenticeWords ? [`徒弟：${facts.apprenticeWords}`] : []),
      `单位：${facts.unitWords}`,
    ];
  },
};

/** What happened to the pair, and every paper of it as one list (domain 2.10). */
export function PairHistory({ file }: { readonly file: PairFile }) {
  const { acts, agreements, papers } = file;
  const changes = agreements.filter(({ reason }) => reason !== null);
  return (
    <section className="of-stack" aria-label="档案">
      <h2 className="of-flush">档案</h2>
      {acts.length > 0 ? (
        <ol className="timeline">
          {acts.map((act) => (
            <li key={act.id}>
              {told[act.kind](act).map((line, at) => (
                <p key={line} className={at === 0 ? 'of-strong' : 'of-wrap'}>
                  {line}
                  {at === 0 && act.superseded ? <span className="soft">（已被后来的办理取代）</span> : null}
                </p>
              ))}
              <p className="soft">
                {act.on}　{act.byName}
              </p>
            </li>
          ))}
        </ol>
      ) : null}
      {changes.length > 0 ? (
        <details className="of-more">
          <summary>协议变更 {changes.length} 次</summary>
          <ul className="mt-files">
            {changes.map(({ number, at, reason, signedOn }) => (
              <li key={number}>
                第 {number} 份，{cityMoment(at)}，{reason}
                {signedOn ? `；${signedOn} 签订` : '；未签订'}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <h3 className="of-flush">全部材料</h3>
      {papers.length === 0 ? (
        <p className="of-flush">还没有材料。打印、上传和检查的材料都会列在这里。</p>
      ) : null}
      <ul className="mt-files">
        {papers.map(({ upload, name, what, at, void: isVoid }) => (
          <li key={`${upload} ${what}`}>
            <a href={`/api/v1/uploads/${upload}`} target="_blank" rel="noreferrer">
              {what}
            </a>
            <span className="soft">
              　{cityMoment(at)}　{name}
            </span>
            {isVoid ? <span className="of-mark">已作废</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
