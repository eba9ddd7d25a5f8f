import { Link } from '@tanstack/react-router';
import { OpenApplication } from '../../form/OpenApplication.tsx';
import { useAnswers, useWork } from '../../form/work.ts';
import { PaperPreview } from '../../paper/PaperPreview.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { Page } from '../../parts/Page.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useWords } from '../../session/useWords.ts';

export default function ConfirmPage() {
  return (
    <OpenApplication>
      <Confirm />
    </OpenApplication>
  );
}

/** The lead on the phone: reads the paper, one button. */
function Confirm() {
  const { lead } = useWords();
  const { detail, track, programme } = useWork();
  const sheet = useAnswers((current) => current);
  const { run, busy, failure } = useCommand('confirmByLead');
  const { leadConfirmedAt } = detail;
  return (
    <Page title={`${lead}确认`} above={detail.studioName} crumbs={[{ label: '我的工作', to: '/' }]}>
      {leadConfirmedAt ? (
        <p className="note note-good" role="status">
          已于 {cityMoment(leadConfirmedAt, programme.timeZone)} 确认。
        </p>
      ) : (
        <p className="note">
          请看完下面的表。内容属实的，在最下面点“确认属实”；要修改的，请告诉单位经办人，或直接修改您能填的部分。
        </p>
      )}
      <PaperPreview sheet={sheet} layout={track.layout} opinions={detail.opinions} />
      <RefusalNote failure={failure} focus />
      <div className="buttons">
        {!leadConfirmedAt && detail.allowed.includes('confirmByLead') && (
          <button
            type="button"
            className="button"
            aria-busy={busy}
            onClick={() => void run({ application: detail.id })}
          >
            确认属实
          </button>
        )}
        <Link to={`/applications/${detail.id}`} className="button button-plain">
          查看这份申报
        </Link>
      </div>
    </Page>
  );
}
