import { assistiveDevice } from './assistive-device.ts';
import { childRehabilitation } from './child-rehabilitation.ts';
import { disabilityCertificate } from './disability-certificate.ts';

/** Items with lists, conditions or rules of their own, by item code. */
export const items = {
  '990546001000': assistiveDevice,
  '990546002000': childRehabilitation,
  '992046001000': disabilityCertificate,
};
