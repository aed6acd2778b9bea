/** @returns address of a small picture made in the page, as an upload preview has it (`blob:`) */
export function picture(): string {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><rect width="160" height="90" fill="#9db8a8"/>'
    + '<circle cx="120" cy="26" r="12" fill="#f2e3b3"/><path d="M0 90 50 40l34 30 26-20 50 40z" fill="#5f7f72"/></svg>';
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
}
