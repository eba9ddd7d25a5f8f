import { sealState } from '../../office/sealWords.ts';
import { cityMoment, dayInWords } from '../../parts/cityTime.ts';
import { type Opinion, opinionAt, type Reviewed } from './application.ts';
import { useStamped } from './useStamped.ts';

/** The opinions of all levels as they stand, with seal, paper date and recording time beside each other. */
export function OpinionsSoFar({ reviewed }: { reviewed: Reviewed }) {
  const { application, steps, programme } = reviewed;
  const earlier = application.opinions.filter(({ supersededAt }) => supersededAt !== null);
  const title = (step: string) => steps.find(({ id }) => id === step)?.title ?? '';
  return (
    <section className="card" aria-labelledby="opinions">
      <h2 id="opinions">各级意见</h2>
      <ol className="of-list">
        {steps.map((step) => (
          <li key={step.id} className="of-opinion">
            <OpinionOf
              title={step.title}
              sealed={step.needs.includes('seal')}
              opinion={opinionAt(application, step.id)}
              zone={programme.timeZone}
            />
          </li>
        ))}
      </ol>
      {earlier.length > 0 ? (
        <details>
          <summary>内容修改后作废的意见（{earlier.length} 份，留存备查）</summary>
          <ul className="of-list">
            {earlier.map((opinion) => (
              <li key={opinion.id} className="of-opinion">
                <OpinionOf title={title(opinion.step)} sealed opinion={opinion} zone={programme.timeZone} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

interface OfProps {
  readonly title: string;
  readonly sealed: boolean;
  readonly opinion: Opinion | undefined;
  readonly zone: string;
}

function OpinionOf({ title, sealed, opinion, zone }: OfProps) {
  const [stamped] = useStamped(opinion?.id);
  const seal = sealState(opinion, stamped, sealed);
  const tone = seal.next === '' ? 'good' : seal.kind === 'follows' ? 'attention' : 'waiting';
  return (
    <>
      <div className="of-line">
        <span className="of-strong">{title}</span>
        <span className="of-mark" data-tone={tone}>
          {seal.words}
        </span>
        {opinion?.enteredFor ? <span className="soft">代录</span> : null}
      </div>
      {opinion ? <OpinionFacts opinion={opinion} zone={zone} /> : null}
    </>
  );
}

function OpinionFacts({ opinion, zone }: { opinion: Opinion; zone: string }) {
  return (
    <>
      {opinion.text ? <p className="of-wrap of-quote">{opinion.text}</p> : null}
      <div className="soft">
        {opinion.signatory ? `负责人：${opinion.signatory}；` : ''}
        {opinion.paperDate ? `落款日期 ${dayInWords(opinion.paperDate)}；` : ''}
        {cityMoment(opinion.recordedAt, zone)}
        {opinion.byName ? ` 由${opinion.byName}录入` : ' 录入'}
        {opinion.seal === 'follows' && !opinion.sealSuppliedAt
          ? `；章后补：${opinion.sealReason ?? ''}${opinion.sealPromisedOn ? `，承诺 ${dayInWords(opinion.sealPromisedOn)}前补到` : ''}`
          : ''}
      </div>
      {opinion.scan ? (
        <a href={`/api/v1/uploads/${opinion.scan.upload}`} target="_blank" rel="noreferrer">
          查看盖章件：{opinion.scan.name}
        </a>
      ) : null}
    </>
  );
}
