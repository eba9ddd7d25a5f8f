import { later, minute, workday } from './workdays.mjs';

const step = { host: 'hostUnion', body: 'body', city: 'city', county: 'countyDecision' };
const cityOfficer = 'city';
const approvals = [
  '同意申报。',
  '情况属实，同意申报。',
  '所报材料真实，制度健全、成果突出，同意申报。',
  '经工会委员会研究并公示，同意申报。',
];
const recommendations = [
  '同意推荐。',
  '经审核，材料真实完整，同意推荐。',
  '经实地查看，符合“六有”标准，同意推荐。',
  '经主席办公会研究，同意推荐。',
];

/** Writes the acts of one application in order; `at` always runs forward. */
export class Journey {
  constructor(studio, random) {
    Object.assign(this, { studio, random, acts: [], at: '' });
    const inBody = `${studio.body}.officer`;
    this.clerk = studio.enteredByBody ? inBody : `${studio.unitId}.clerk`;
    this.union = studio.enteredByBody ? inBody : `${studio.unitId}.union`;
    this.officer = inBody;
  }
  /** An act on a working day; later the same day when the day is not said. */
  act(day, by, what, input = {}) {
    const base = day ? minute(day, this.random) : later(this.at, this.random.between(3, 14));
    const at = base > this.at ? base : later(this.at, this.random.between(3, 14));
    this.at = at;
    this.acts.push({ at, by, do: what, ...input });
    return this;
  }
  get today() {
    return this.at.slice(0, 10);
  }
  begin(day) {
    const { studio } = this;
    const where = studio.enteredByBody ? { unitName: studio.unit } : {};
    return this.act(day, this.clerk, 'createApplication', {
      track: studio.track,
      leadName: studio.lead,
      ...where,
    });
  }
  fill(input = {}) {
    return this.act('', this.clerk, 'saveAnswers', input);
  }
  /** The proofs the day before, then the warnings that stand, then the submission. */
  submit(day) {
    if (this.studio.evidence.length > 0) this.act(workday(day, -1), this.clerk, 'attachEvidence');
    this.act(day, this.clerk, 'acknowledgeWarnings');
    // The demo asks the leads of this track for their word, so that it can be seen; here on paper.
    if (this.studio.track === 'demonstration')
      this.act('', this.clerk, 'confirmByLead', { signedPaper: 'scan' });
    return this.act('', this.clerk, 'submitApplication');
  }
  opinion(day, by, at, { text, signatory }, seal = {}) {
    const paperDate = workday(day, -this.random.between(0, 1));
    const since = this.acts.at(-1).at.slice(0, 10);
    const date = paperDate < since ? since : paperDate;
    const named = signatory ? { signatory } : {};
    this.act(day, by, 'giveOpinion', { step: at, text, ...named, paperDate: date > day ? day : date });
    if (seal.reason) {
      const { reason, promisedOn, supplied } = seal;
      this.act('', by, 'letSealFollow', { step: at, reason, promisedOn });
      return supplied ? this.act(supplied, by, 'supplySeal', { step: at, upload: 'scan' }) : this;
    }
    return this.act('', by, 'attachScan', { step: at, upload: this.random.next() < 0.3 ? 'photo' : 'scan' });
  }
  hostAgrees(day) {
    const text = this.random.pick(approvals);
    return this.opinion(day, this.union, step.host, { text, signatory: this.studio.chair });
  }
  bodyAgrees(day) {
    const text = this.random.pick(recommendations);
    return this.opinion(
      day,
      this.officer,
      step.body,
      { text, signatory: this.studio.bodyChair },
      this.studio.sealFollows,
    );
  }
  sendBack(day, by, reason, fields) {
    return this.act(day, by, 'returnForCorrection', { to: 'applicant', reason, fields });
  }
  takeIn(day) {
    return this.act(day, cityOfficer, 'acceptApplication');
  }
  cityAgrees(day) {
    return this.opinion(day, cityOfficer, step.city, { text: '' });
  }
  countyNames(day) {
    return this.opinion(day, this.officer, step.county, { text: '同意命名。' });
  }
}
export { cityOfficer, step };
