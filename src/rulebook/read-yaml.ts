import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type * as z from 'zod/mini';

/**
 * One file of data, checked by its schema.
 * @param name the file as an error calls it
 * @throws Error with the name, the place in the file and the reason
 */
export function readYaml<T extends z.ZodMiniType>(file: string, name: string, schema: T): z.infer<T> {
  let data: unknown;
  try {
    data = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const reason = issue.code === 'unrecognized_keys' ? `unknown key '${issue.keys.join("', '")}'` : issue.message;
  throw new Error(`${name}: ${issue.path.join('.') || 'file'}: ${reason}`);
}

/** The YAML files of a folder in the order of their names; none where there is no folder. */
export function yamlIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => join(folder, name));
}
