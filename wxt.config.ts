import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { platforms } from './src/platforms/platforms';
import { rulebookAssets } from './src/rulebook';

/** Fixed so that the extension keeps its id when it is loaded unpacked; the private half is nobody's. */
export const geckoId = 'oogcontact@oogcontact.nl';

export default defineConfig({
  manifestVersion: 3,
  imports: false, // every name has an import line
  publicDir: 'assets/public',
  hooks: {
    'build:publicAssets': (wxt, files) => {
      const assets = Object.entries(rulebookAssets(resolve(wxt.config.root, 'rules')));
      files.push(...assets.map(([relativeDest, contents]) => ({ relativeDest, contents })));
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'nl',
    permissions: ['storage', 'contextMenus', 'activeTab', 'scripting', ...(browser === 'firefox' ? [] : ['offscreen'])],
    // Asked for one host at a time, when the writer switches a site on.
    optional_host_permissions: platforms.filter(({ optional }) => optional).flatMap(({ matches }) => matches),
    // The screens, which a content script imports when somebody writes. The address differs in every session (Chrome) or installation (Firefox).
    web_accessible_resources: [{
      resources: ['screens.js'],
      matches: platforms.flatMap(({ matches }) => matches),
      ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
    }],
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: '__MSG_name__' },
    // No page but our own may load our files, and our own pages may load nothing from elsewhere.
    content_security_policy: { extension_pages: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; object-src 'none'; style-src 'self' 'unsafe-inline'" },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: geckoId, strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
            gecko_android: { strict_min_version: '142.0' }, // the first that knows what data is collected
          },
        }
      // Before 130 the changing address above is ignored; in 130 and 131 a content script can't import from it (crbug.com/363027634, read 2026-11).
      : { minimum_chrome_version: '132' }),
  }),
});
