/** @returns path of the program @throws when it is not installed */
export function findBrowser(name: 'chromium' | 'firefox'): string;
