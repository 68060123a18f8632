import { escapeText } from '../core/xml.ts';
import { px } from './measure.ts';

type Attributes = Record<string, string | number | null>;

/** An element as markup; `children` is markup already, attribute values are escaped. */
export function element(name: string, attributes: Attributes, children = ''): string {
  const pairs = Object.entries(attributes).filter(([, value]) => value !== null);
  const set = pairs.map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? px(value) : escapeText(String(value))}"`,
  );
  return children === '' ? `<${name}${set.join('')}/>` : `<${name}${set.join('')}>${children}</${name}>`;
}

/** An element whose children each begin a line, empty ones left out. */
export function container(name: string, attributes: Attributes, children: string[]): string {
  return element(name, attributes, `\n${children.filter((child) => child !== '').join('\n')}\n`);
}
