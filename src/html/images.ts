/** Where lazy pages keep the address of an image until it is seen, the likeliest first. */
const ADDRESSES = ['data-original', 'data-src', 'data-lazy-src', 'src'] as const;

/** Images no larger count visits or fill a place: no reader sees them. */
const LEAST_SIDE = 3;

/** The address of an image that Markdown can hold, as the page gives it. */
export function imageAddress(attributes: Readonly<Record<string, string>>): string | undefined {
  const { width, height } = attributes;
  if (isTiny(width) || isTiny(height)) return undefined;
  for (const name of ADDRESSES) {
    const address = attributes[name]?.trim();
    if (address && !/^(?:data|blob|javascript|about):/i.test(address)) return address;
  }
  return undefined;
}

function isTiny(side: string | undefined): boolean {
  return side !== undefined && /^\d+(?:px)?$/.test(side) && Number.parseInt(side, 10) < LEAST_SIDE;
}
