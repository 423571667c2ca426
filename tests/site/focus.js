/**
 * How the part of the page that has the focus can be seen. Takes two pictures of the same part of the screen, with the
 * focus and without it, and tells the greatest contrast between them of a share of pixels that an eye notices.
 */
async ({ focused, plain }) => {
  const NOTICED = 60; // pixels: less than a line of a few letters
  const light = (red, green, blue) => {
    const [r, g, b] = [red, green, blue].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const pixels = async (picture) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return canvas.getImageData(0, 0, image.width, image.height).data;
  };
  const [one, other] = [await pixels(focused), await pixels(plain)];
  const contrasts = [];
  for (let at = 0; at < Math.min(one.length, other.length); at += 4) {
    const lights = [light(one[at], one[at + 1], one[at + 2]), light(other[at], other[at + 1], other[at + 2])].sort((a, b) => b - a);
    const contrast = (lights[0] + 0.05) / (lights[1] + 0.05);
    if (contrast > 1.05) contrasts.push(contrast);
  }
  contrasts.sort((a, b) => b - a);
  return contrasts.length < NOTICED ? 1 : contrasts[NOTICED - 1];
}
