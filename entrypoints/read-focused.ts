import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readFocused } from '../src/platforms/read-focused';

/** Runs once, in the frame in which the writer chose «Controleer met Oogcontact»; its value is the answer. */
export default defineUnlistedScript(() => readFocused());
