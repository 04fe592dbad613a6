import type { BasisRef, Material } from '@yichuang/domain/manifest';
import { cel, type Cel } from '../authoring/cel.ts';
import { workingDays } from '../authoring/limits.ts';
import { applicationForm, idCard, paper, type CommitmentDraft, type MaterialDraft } from '../authoring/materials.ts';
import { basis as basisOf, t, type Text } from '../authoring/text.ts';

type Settings = MaterialDraft['settings'];
/** What the usual papers may be told: when they are asked for, what they rest on, and that one is core. */
type Told = Pick<Settings, 'requiredWhen' | 'requiredWords' | 'basis' | 'core' | 'commitment' | 'deferrable' | 'licence' | 'source' | 'issuer'>;

const TRUE = t('所申报的内容真实、完整', 'What is stated is true and complete');

/** 告知承诺 in the usual words, for a proof of what people can be asked to state themselves. Checked within thirty working days. */
export function pledge(duty: Text = TRUE): CommitmentDraft {
  return {
    duty, liability: t('承诺不实的，撤销办理结果，追回所得，并记入信用记录', 'If the statement is untrue, the result is revoked, what was gained is paid back, and it is entered in the credit record'),
    verifyWithinDays: 30, basis: basisOf('国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见（国办发〔2020〕42号）', ''),
  };
}

/** 容缺: five working days, as is usual for papers that are not core. Illustrative: no statute sets it. */
export const LATER = workingDays(5);
const deferrable = ({ core, deferrable: said }: Told): Pick<Settings, 'deferrable'> => (core === true ? {} : { deferrable: said ?? LATER });
const checkedWithCopy = { form: 'original_checked', originals: 1, copies: 1 } as const;
const copy = { form: 'copy', originals: 0, copies: 1 } as const;

/** What the window fetches by itself (国令716号第7条); shown only where it cannot be fetched. */
const fetched = (issuedBy: string, licence: string): Settings => ({ form: 'electronic', issuer: 'organ', source: `${issuedBy}，窗口调取电子证照，调取不到的出示原件`, licence });

/** Asked for of an agent, whether the guide was asked or the case was handed in by one. */
export const BY_AGENT: Cel = cel`applicant.byAgent || situations.filedBy == 'agent'`;
const FOR_PERSON: Told = { requiredWhen: cel`applicant.kind == 'natural_person'`, requiredWords: t('申请人为自然人时', 'When the applicant is a natural person') };
const FOR_ORGANISATION: Told = { requiredWhen: cel`applicant.kind != 'natural_person'`, requiredWords: t('申请人为法人或其他组织时', 'When the applicant is a legal person or another organisation') };

/** Papers that come up in the lists of many departments, with the issuers and copies that are usual. Conditions and bases are added by who uses one. */
export const papers = {
  form: (name: Text, told: Told = {}): MaterialDraft => applicationForm(name, { source: '窗口提供格式文本，申请人填写', issuer: 'window', ...told }),
  identity: (told: Told = {}): MaterialDraft => idCard({ source: '公安机关核发', ...told }),
  /** The identity card of somebody else than the applicant of the case, such as a claimant or a parent. */
  identityOf: (name: Text): MaterialDraft => paper(name, 'identity', { form: 'original_checked', source: '公安机关核发', core: true, licence: '居民身份证' }),
  identityOfPerson: (): MaterialDraft => papers.identity(FOR_PERSON),
  /** The business licence or registration certificate of an organisation. */
  registration: (told: Told = {}): MaterialDraft => paper(t('营业执照或者法人登记证书', 'Business licence or registration certificate'), 'identity', { ...fetched('登记机关核发', '营业执照'), core: true, ...told }),
  registrationOfOrganisation: (): MaterialDraft => papers.registration(FOR_ORGANISATION),
  businessLicence: (told: Told = {}): MaterialDraft => paper(t('营业执照', 'Business licence'), 'identity', { ...fetched('市场监管部门核发', '营业执照'), core: true, ...told }),
  household: (told: Told = {}): MaterialDraft => paper(t('居民户口簿', 'Household register'), 'identity', { ...fetched('公安机关核发', '居民户口簿'), ...deferrable(told), ...told }),
  account: (told: Told = {}): MaterialDraft => paper(t('本人银行账户（社会保障卡或一卡通）', "Applicant's bank account (social security card or all-in-one card)"), 'account', { ...copy, issuer: 'third_party', source: '金融机构核发', licence: '社会保障卡', ...deferrable(told), ...told }),
  photo: (told: Told = {}): MaterialDraft => paper(t('近期免冠照片', 'Recent bare-headed photograph'), 'photo', { originals: 2, ...deferrable(told), ...told }),
  /** 家庭经济状况核对: signed by every adult of the household. */
  meansCheck: (): MaterialDraft => paper(t('家庭经济状况核对授权书', 'Authorisation to verify household finances'), 'authorisation', { issuer: 'window', source: '窗口提供格式文本，全体共同生活成年家庭成员签字', core: true }),
  agent: (): MaterialDraft => paper(t('授权委托书及代办人身份证', "Power of attorney and the agent's identity card"), 'authorisation', { copies: 1, requiredWhen: BY_AGENT, requiredWords: t('由他人代办时', "When someone else applies on the applicant's behalf") }),
  /** Of a minor or of an adult without full capacity; see `asks.capacity`. */
  guardianship: (basis: BasisRef): MaterialDraft => paper(t('监护关系证明', 'Proof of guardianship'), 'proof', {
    ...checkedWithCopy, issuer: 'organ', source: '公安机关、村（居）委会或人民法院出具', deferrable: LATER, basis, commitment: pledge(t('本人是被监护人的监护人', 'I am the guardian of the person concerned')),
    requiredWhen: cel`situations.capacity != 'full'`, requiredWords: t('申请人为未成年人或无（限制）民事行为能力人时', 'When the applicant is a minor or has no or limited legal capacity'),
  }),
  disability: (basis: BasisRef, told: Told = {}): MaterialDraft => paper(t('残疾人证', 'Disability certificate'), 'certificate', { ...fetched('残联核发', '残疾人证'), basis, ...deferrable(told), ...told }),
  diagnosis: (basis: BasisRef, told: Told = {}): MaterialDraft => paper(t('疾病诊断证明或病历', 'Diagnosis or medical record'), 'proof', { ...copy, issuer: 'third_party', source: '医疗机构出具', basis, ...deferrable(told), ...told }),
  death: (basis: BasisRef, told: Told = {}): MaterialDraft => paper(t('死亡证明', 'Proof of death'), 'proof', { ...fetched('医疗机构、公安机关或殡仪馆出具', '居民死亡医学证明（推断）书'), core: true, basis, ...told }),
  relationship: (basis: BasisRef, told: Told = {}): MaterialDraft => paper(t('与死者关系证明', 'Proof of relationship to the deceased'), 'proof', {
    ...checkedWithCopy, issuer: 'organ', source: '公安机关或村（居）委会出具', deferrable: LATER, basis, commitment: pledge(t('本人与死者的关系如所填报', 'My relationship to the deceased is as stated')), ...told,
  }),
  /** What the applicant states or brings about the facts; may be supplied later, and a commitment may stand for it. */
  statement: (name: Text, basis: BasisRef, duty?: Text): MaterialDraft => paper(name, 'proof', { issuer: 'applicant', source: '申请人自备', deferrable: LATER, commitment: pledge(duty), basis }),
  /** The same as a copy. */
  copiedStatement: (name: Text, basis: BasisRef, duty?: Text): MaterialDraft => paper(name, 'proof', { ...copy, issuer: 'applicant', source: '申请人自备', deferrable: LATER, commitment: pledge(duty), basis }),
  /** What somebody states in writing and answers for: the statement itself is core. */
  declaration: (name: Text, told: Told = {}): MaterialDraft => paper(name, 'declaration', { source: '窗口提供格式文本，申请人填写', core: true, ...told }),
  /** A licence or certificate of another body that the window fetches; not core, so it may follow. */
  licence: (name: Text, [issuedBy, licence]: readonly [issuedBy: string, licence: string], told: Told = {}): MaterialDraft => paper(name, 'certificate', { ...fetched(issuedBy, licence), ...deferrable(told), ...told }),
  /** A copy that may be supplied later. */
  copyOf: (name: Text, kind: Material['kind'], told: Told = {}): MaterialDraft => paper(name, kind, { ...copy, ...deferrable(told), ...told }),
} as const;
