import type { ComposerShape, Platform } from '../contract';
import { closestAcross, isVisible, only, within } from '../dom';

const composer: ComposerShape = {
  name: 'composer to practise in',
  scopeOf: (editor) => closestAcross(editor, '[data-practice="composer"]'),
  publishIn: (scope) => only(within(scope, '[data-practice="post"]').filter(isVisible)),
  kindOf: () => 'post',
  whoIn: (scope) => ({ accountGuess: scope.querySelector('[data-practice="account"][data-account="corporate"]') ? 'corporate' : 'personal' }),
  contextIn: () => undefined,
  imagesIn: () => ({ images: 0, imagesWithoutAlt: 0 }),
};

/** The extension's own page on which one can try things (src/ui/practice): its parts are marked, so nothing has to be guessed. No site, so in no list of sites. */
export const practice: Platform = {
  id: 'practice',
  matches: [],
  editors: '[data-practice="text"][contenteditable="true"]',
  never: 'input, textarea',
  shadowHosts: '',
  shortcutPublishes: true,
  shapes: [composer],
};
