import { useWork } from '../../form/work.ts';
import { cityMoment, dayInWords } from '../../parts/cityTime.ts';

const seals = {
  none: '待盖章',
  scan: '已盖章，扫描件已上传',
  online: '已在线确认',
  follows: '章后补',
} as const;

/** The opinions of the levels, as they stand. */
export function Opinions() {
  const { detail, track, programme } = useWork();
  if (detail.submittedAt === null) return null;
  const current = detail.opinions.filter(({ supersededAt }) => supersededAt === null);
  return (
    <section aria-labelledby="opinions">
      <h2 id="opinions">各级意见</h2>
      {track.steps.map((id) => {
        const step = programme.steps.find((one) => one.id === id);
        const opinion = current.find((one) => one.step === id);
        return (
          <div key={id} className="card">
            <h3>{step?.title}</h3>
            {opinion ? (
              <>
                <p>{opinion.text || (opinion.positive ? step?.positive : step?.negative)}</p>
                <p className="soft">
                  {opinion.signatory && `负责人 ${opinion.signatory}　`}
                  {opinion.paperDate && `落款日期 ${dayInWords(opinion.paperDate)}　`}
                  {opinion.seal === 'none' && !step?.needs.includes('seal') ? '待确认' : seals[opinion.seal]}
                  {opinion.sealSuppliedAt && '，盖章件已补交'}
                  {opinion.seal === 'follows' &&
                    !opinion.sealSuppliedAt &&
                    opinion.sealPromisedOn &&
                    `，承诺 ${dayInWords(opinion.sealPromisedOn)}前补交`}
                </p>
                <p className="soft">
                  {opinion.byName && `${opinion.byName}${opinion.enteredFor ? '代录' : ''}，`}
                  {cityMoment(opinion.recordedAt, programme.timeZone)} 记录
                </p>
                {opinion.scan && (
                  <p>
                    <a href={`/api/v1/uploads/${opinion.scan.upload}`} target="_blank" rel="noreferrer">
                      查看盖章件
                    </a>
                  </p>
                )}
              </>
            ) : (
              <p className="soft">还没有意见</p>
            )}
          </div>
        );
      })}
    </section>
  );
}
