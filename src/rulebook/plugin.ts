import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { compileRulebook } from './compile-rulebook';
import { readRulebook } from './read-rulebook';

const id = 'virtual:rulebook';
const resolved = `\0${id}`;

/**
 * Gives the build `virtual:rulebook`: the validated rules as plain data. A broken rule fails the build with the rule's name;
 * in development a change under the folder reloads it.
 */
export function rulebookPlugin(directory = 'rules'): Plugin {
  const folder = resolve(directory);
  return {
    name: 'oogcontact-rulebook',
    resolveId: (source) => (source === id ? resolved : undefined),
    load(source) {
      if (source !== resolved) return undefined;
      const rulebook = readRulebook(folder);
      for (const file of rulebook.files) this.addWatchFile(file);
      // A string that is parsed starts faster than the same data as an expression.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(compileRulebook(rulebook)))});`;
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_, file) => {
        const module = file.startsWith(folder) ? server.moduleGraph.getModuleById(resolved) : undefined;
        if (module) void server.reloadModule(module);
      });
    },
  };
}
