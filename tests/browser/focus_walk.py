"""Presses Tab through a page and tells of every stop whose focus is off screen, covered or not marked."""

from playwright.sync_api import Page

MOST = 50
"""Stops looked at on one page; what comes after is made of the same parts."""

STOP = """async () => {
  await new Promise(requestAnimationFrame); // scrolled by then
  const one = document.activeElement;
  if (!one || one.tabIndex < 0 || one === document.body || one === document.documentElement) return null;
  const words = (one.ariaLabel ?? one.textContent ?? "").trim().replace(/\\s+/g, " ").slice(0, 40);
  window.walked ??= new Map();
  if (!walked.has(one)) walked.set(one, walked.size);
  // A link over two lines has two boxes. What the window holds of each counts: a region may be taller.
  const held = ({ left, right, top, bottom }) => ({
    left: Math.max(left, 0), right: Math.min(right, innerWidth),
    top: Math.max(top, 0), bottom: Math.min(bottom, innerHeight),
  });
  const places = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8], [0.5, 0.1], [0.5, 0.02], [0.5, 0.95]];
  const inSight = () => [...one.getClientRects()].map(held).some((box) => {
    if (box.right <= box.left || box.bottom <= box.top) return false;
    return places.some(([right, down]) => {
      const [x, y] = [box.left + (box.right - box.left) * right, box.top + (box.bottom - box.top) * down];
      const top = document.elementFromPoint(x, y);
      if (!top || top === document.body || top === document.documentElement) return false;
      return one.contains(top) || top.contains(one) || (one.control ?? one.labels?.[0])?.contains(top);
    });
  });
  // A busy machine may scroll some frames late; what stays hidden is a fault.
  for (let frames = 0; frames < 60 && !inSight(); frames += 1) await new Promise(requestAnimationFrame);
  const seen = inSight();
  const marked = [one, one.closest(".cg-door")].some((where) => {
    const { outlineStyle, outlineWidth } = where ? getComputedStyle(where) : {};
    return where && outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  });
  return {
    key: walked.get(one),
    name: `${one.tagName.toLowerCase()}.${one.className} “${words}”`,
    faults: [!seen && "is off screen or covered", !marked && "shows no focus"].filter(Boolean),
  };
}"""


def walk(page: Page, key: str = "Tab", most: int = MOST) -> tuple[int, list[str]]:
    """Press a key until the focus has been everywhere once.

    Returns:
        how many stops there were, and what was wrong at which.
    """
    found: list[str] = []
    seen: set[int] = set()
    for _ in range(most):
        page.keyboard.press(key)
        stop = page.evaluate(STOP)
        if stop is None and not seen:
            continue
        if stop is None or stop["key"] in seen:
            break
        seen.add(stop["key"])
        found += [f"{stop['name']} {fault}" for fault in stop["faults"]]
    return len(seen), found
