"""Presses Tab through a whole page and tells of every stop whose focus is off screen, covered or not to be seen."""

from playwright.sync_api import Page

MOST = 400

STOP = """async () => {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame); // scrolled into view by then
  const one = document.activeElement;
  if (!one || one.tabIndex < 0 || one === document.body || one === document.documentElement) return null;
  const words = (one.ariaLabel ?? one.textContent ?? "").trim().replace(/\\s+/g, " ").slice(0, 40);
  const name = `${one.tagName.toLowerCase()}.${one.className.toString().split(" ").join(".")} “${words}”`;
  window.walked ??= new Map();
  if (!walked.has(one)) walked.set(one, walked.size);
  // A link over two lines has two boxes; a check box may be drawn by what stands round it.
  const boxes = [...one.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const seen = (box, dx, dy) => {
    const x = box.left + box.width * dx, y = box.top + box.height * dy;
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
    const top = document.elementFromPoint(x, y);
    return Boolean(top && (one.contains(top) || top.contains(one)) && !(top.contains(one) && covers(top)));
  };
  const covers = (top) => top.matches(".md-header, .cg-note, .cg-bar");
  const some = boxes.some((box) => [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8], [0.5, 0.1], [0.5, 0.02]].some(([x, y]) => seen(box, x, y)));
  const marked = [one, one.closest(".cg-door, .md-search__form, .go-to")].filter(Boolean).some((where) => {
    const style = getComputedStyle(where);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
  });
  const faults = [!boxes.length && "has no box", boxes.length && !some && "is off screen or covered", !marked && "shows no focus"];
  return { key: walked.get(one), name, faults: faults.filter(Boolean) };
}"""


def walk(page: Page, key: str = "Tab") -> tuple[int, list[str]]:
    """Press the key until the focus has been everywhere once.

    Returns:
        how many stops there were, and what was wrong at which.
    """
    found: list[str] = []
    seen: set[int] = set()
    for _ in range(MOST):
        page.keyboard.press(key)
        stop = page.evaluate(STOP)
        if stop is None:
            if seen:
                break
            continue
        if stop["key"] in seen:
            break
        seen.add(stop["key"])
        found += [f"{stop['name']} {fault}" for fault in stop["faults"]]
    else:
        found.append(f"more than {MOST} stops: the focus may be caught")
    return len(seen), found
