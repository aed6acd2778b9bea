import { useRef, useState } from 'preact/hooks';
import type { PlatformId } from '../../engine/types';
import { say } from '../../text/text';
import { Section } from './options';
import { QuietSites, type QuietRow } from './quiet-sites';

/** One host that can be read along on. */
export interface SiteRow {
  platform: PlatformId;
  host: string;
  /** `always`: without a switch. */
  is: 'always' | 'on' | 'off';
}

/** `known`: it is read along on always. `refused`: the browser, or the person before it, did not permit it. */
export type Switched = 'done' | 'known' | 'refused' | 'failed';

interface Props {
  /** Sites that are known by their name. */
  sites: SiteRow[];
  /** Servers of the site that anybody may run one of. */
  servers: SiteRow[];
  /** Called in the very press: browsers ask for a permission only then. */
  switchSite(host: string, on: boolean): Promise<Switched>;
  /** The host in what was typed; undefined when there is none. */
  hostOf(typed: string): string | undefined;
  quiet: QuietRow[];
  /** Ends the silence on a host; resolves to false when that failed. */
  wake(host: string): Promise<boolean>;
}

const Row = ({ row, name, flip }: { row: SiteRow; name: string; flip(): void }) => (
  <li>
    <span id={`site-${row.host}`}>{name}{name !== row.host && <span class="host">{row.host}</span>}</span>
    {row.is === 'always' ? <span class="always">{say('sites_always')}</span> : (
      <button type="button" role="switch" aria-checked={row.is === 'on'} aria-labelledby={`site-${row.host}`} onClick={flip} />
    )}
  </li>
);

/** Where Oogcontact reads along: always on X and LinkedIn, elsewhere on the hosts that are switched on here. */
export const Sites = ({ sites, servers, switchSite, hostOf, quiet, wake }: Props) => {
  const [said, setSaid] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const field = useRef<HTMLInputElement>(null);

  const flip = async (host: string, on: boolean): Promise<Switched> => {
    const asked = switchSite(host, on); // first of all: what comes between may cost the browser's permission to ask
    setSaid(undefined);
    setWrong(undefined);
    const switched = await asked;
    if (switched === 'done') setSaid(say(on ? 'sites_on' : 'sites_off', host));
    else if (switched === 'known') setSaid(say('sites_known', host));
    else setWrong(switched === 'refused' ? say('sites_refused', host) : say('sites_failed'));
    if (document.activeElement === document.body) field.current?.focus(); // the row of a server that was added went with its switch
    return switched;
  };
  const add = async (event: Event) => {
    event.preventDefault();
    const host = hostOf(field.current?.value ?? '');
    if (!host) {
      setSaid(undefined);
      setWrong(say('sites_no_host'));
    }
    const switched = host && await flip(host, true);
    if (switched === 'done' && field.current) field.current.value = '';
    else field.current?.focus();
  };

  const switchOf = (name: (row: SiteRow) => string) => (row: SiteRow) =>
    <Row key={row.host} row={row} name={name(row)} flip={() => void flip(row.host, row.is === 'off')} />;
  return (
    <Section id="sites" title={say('sites_title')}>
      <p>{say('sites_intro')}</p>
      <ul class="sites">{sites.map(switchOf(({ platform }) => say(`platform_${platform}`)))}</ul>
      <h3 class="nl-heading nl-heading--level-3">{say('sites_mastodon')}</h3>
      <p class="small">{say('sites_mastodon_why')}</p>
      <ul class="sites">{servers.map(switchOf(({ host }) => host))}</ul>
      <form onSubmit={(event) => void add(event)} noValidate>
        <label class="utrecht-form-label" for="site-to-add">{say('sites_add')}</label>
        <p id="site-hint" class="small">{say('sites_add_hint')}</p>
        <div class="row">
          <input
            ref={field} id="site-to-add" type="text" inputMode="url" autocomplete="off" autocapitalize="none" spellcheck={false}
            aria-describedby={wrong ? 'site-hint site-wrong' : 'site-hint'} aria-invalid={wrong ? true : undefined}
          />
          <button type="submit" class="nl-button nl-button--secondary">{say('sites_add_button')}</button>
        </div>
      </form>
      <p id="site-wrong" role="alert" class={wrong && 'notice'}>{wrong}</p>
      <p role="status" class="small">{said}</p>
      <QuietSites quiet={quiet} wake={wake} />
    </Section>
  );
};
