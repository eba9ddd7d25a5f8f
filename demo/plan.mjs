/** Where each studio stands on the day of the demo; what is not named here is `filed` and not yet taken in. */
export const stands = {
  'jz-bearing': 'designated',
  'jz-grid': 'designated',
  'jz-lacquer': 'designated',
  'jz-hospital': 'atCity',
  'jz-bus': 'approved',
  'ss-valve': 'atBody',
  'ss-precision': 'draft',
  'ss-fluid': 'draft',
  'ss-heat': 'returnedByBody',
  'ss-weld': 'atHostUnion',
  'ss-textile': 'awaitingFiling',
  'ss-port': 'atBody',
  'jl-gas': 'approved',
  'jl-farm': 'designated',
  'sz-paper': 'designated',
  'sz-liquor': 'designated',
  'sz-school': 'atCity',
  'sz-tax': 'supplemented',
  'ga-auto': 'designated',
  'ga-plastic': 'approved',
  'ga-grain': 'designated',
  'ga-water': 'approved',
  'ga-nurse': 'returnedByCity',
  'sh-auto': 'approved',
  'sh-fish': 'designated',
  'sh-print': 'swappedOut',
  'sh-school': 'approved',
  'sh-police': 'atCity',
  'sh-wood': 'swappedIn',
  'jn-rice': 'atHostUnion',
  'jn-build': 'awaitingFiling',
  'jn-hogs': 'atBody',
  'jn-library': 'draft',
  'kf-home': 'awaitingFiling',
  'kf-auto': 'awaitingFiling',
  'kf-pharma': 'awaitingFiling',
  'kf-cable': 'atBody',
  'kf-soft': 'awaitingFiling',
  'kf-logi': 'atBody',
  'kf-bank': 'returnedByBody',
  'kf-food': 'atHostUnion',
  'mf-chem': 'designated',
  'mf-power': 'approved',
  'mf-glass': 'atCity',
  'mf-brake': 'designated',
  'mf-instrument': 'declinedByCity',
  'mf-carton': 'atCity',
  'cm-super': 'approved',
  'cm-hair': 'designated',
  'cm-fuel': 'declinedByBody',
  'dr-broadcast': 'atCity',
  'dr-school': 'designated',
  'dr-hotel': 'withdrawn',
  'tr-road': 'approved',
  'c-jz-baking': 'designated',
  'c-jz-tree': 'approved',
  'c-ss-repair': 'atBody',
  'c-jl-cotton': 'designated',
  'c-sz-tea': 'designated',
  'c-ga-bamboo': 'designated',
  'c-ga-post': 'draft',
  'c-sh-dike': 'designated',
  'c-hh-lotus': 'approved',
  'c-jn-hoe': 'designated',
};

/** The day on which a body filed; bodies without one are still at work or have not filed. */
export const filedOn = {
  jingzhou: '2019-09-25',
  jiangling: '2019-09-29',
  songzi: '2019-09-27',
  gongan: '2019-09-27',
  shishou: '2019-09-26',
  honghu: '2019-10-08',
  manufacturing: '2019-09-30',
  commerce: '2019-09-24',
  direct: '2019-09-30',
  health: '2019-09-29',
  transport: '2019-09-30',
};

/** What makes single studios special, on top of where they stand. */
export const special = {
  'jz-lacquer': {
    name: '沈凤鸣漆艺创新工作室',
    nameReason: '经荆州区总工会同意，保留“漆艺”二字，与已注册的非遗工坊名称一致。',
  },
  'jz-hospital': { corrected: 'hostUnion' },
  'sz-school': { corrected: 'body' },
  'jl-chem': {
    sealFollows: { promisedOn: '2019-10-15', reason: '县总工会印章随换届送公安机关换刻，10月15日前补盖。' },
  },
  'jl-court': {
    sealFollows: {
      promisedOn: '2019-09-27',
      reason: '经办人外出培训，印章不在单位，约定9月27日补盖。',
      supplied: '2019-09-27',
    },
    days: { begun: '2019-08-22', submitted: '2019-09-11', host: '2019-09-16', recommended: '2019-09-20' },
  },
  'ga-auto': {
    days: { begun: '2019-08-12', submitted: '2019-09-04', host: '2019-09-06', recommended: '2019-09-12' },
  },
  'ga-plastic': {
    days: { begun: '2019-08-20', submitted: '2019-09-09', host: '2019-09-11', recommended: '2019-09-18' },
  },
  'hh-fish': { enteredByBody: true },
  'c-jl-cotton': { enteredByBody: true },
  'c-sz-tea': { enteredByBody: true },
  'c-jn-hoe': { enteredByBody: true },
  'mf-carton': {
    newLead: true,
    days: { begun: '2019-08-05', submitted: '2019-08-20', host: '2019-08-22', recommended: '2019-08-28' },
  },
  'kf-food': { changedTrack: true },
};

/** Extra time, with the date and the caller in the reason (3.7). */
export const extensions = [
  {
    body: 'honghu',
    due: '2019-10-08',
    at: '2019-09-27T15:20',
    reason:
      '9月27日洪湖市总工会办公室主任电话说明：长江秋汛期间干部下沉值守，申请延至节后第一个工作日报送。已报分管领导同意。',
  },
  {
    body: 'shashi',
    due: '2019-10-31',
    at: '2019-09-29T10:35',
    reason:
      '9月29日沙市区总工会经办人电话申请：三家企业停产检修，公章和财务章不在岗，申请延至10月31日。已报分管领导同意。',
  },
  {
    body: 'kaifaqu',
    due: '2019-10-31',
    at: '2019-09-29T16:05',
    reason:
      '9月29日开发区总工会来电：两家企业改制更名，需重新核对单位名称，申请延至10月31日。已报分管领导同意。',
  },
];
