import { useContact, waysInWords } from '../session/useContact.ts';
import { useSignedIn } from '../session/useSignedIn.ts';

/** Below a refusal: whom to ask, once the campaign has somebody (rule 22). Nothing for who is not signed in. */
export function WhomToAsk() {
  return useSignedIn() ? <CampaignContact /> : null;
}

function CampaignContact() {
  const asked = useContact();
  const ways = asked ? waysInWords(asked.contact) : '';
  if (!asked || ways === '') return null;
  return (
    <p className="soft">
      问谁：{asked.union}
      {asked.department}，{ways}。
    </p>
  );
}
