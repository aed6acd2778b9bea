const asked = new URLSearchParams(location.search);

/** Who posts: `?account=handle&name=Naam`; on the pages of a company it is the company. */
export const author = {
  handle: asked.get('account') ?? 'testambtenaar',
  name: asked.get('name') ?? (location.pathname.startsWith('/company/') ? 'Gemeente Voorbeeld' : 'Test Ambtenaar'),
  page: location.pathname.startsWith('/company/') || asked.has('page'),
};
