"""A list of ten thousand: built as far as it is seen, and whole for whoever goes through it."""

from textual.app import App, ComposeResult

from reconnect_tui.tui.screens.parts.menu import AHEAD, Item, Menu

MANY = tuple(Item(f"own-{n}", f"Own {n}", "for one") for n in range(10_000))


class Table(App[None]):
    """A menu and nothing else."""

    def compose(self) -> ComposeResult:
        """The menu."""
        yield Menu(MANY)

    @property
    def menu(self) -> Menu:
        """The menu."""
        return self.query_one(Menu)


def here(app: Table) -> str:
    """The key of the item under the cursor."""
    assert app.menu.here is not None
    return app.menu.here.key


async def test_of_ten_thousand_only_the_next_are_built() -> None:
    """Opening a long list and filling it anew cost what a short one costs."""
    app = Table()
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.menu.option_count == AHEAD
        app.menu.fill(MANY[1:])
        assert app.menu.option_count <= AHEAD + 1
        assert here(app) == "own-1"


async def test_whoever_moves_on_finds_every_item() -> None:
    """Down and down again: more is built before the end of what is built is reached."""
    app = Table()
    async with app.run_test() as pilot:
        for _ in range(30):
            await pilot.press("pagedown")
        assert int(here(app).removeprefix("own-")) > 2 * AHEAD
        assert app.menu.option_count < len(MANY)


async def test_scrolling_finds_every_item_too() -> None:
    """A wheel moves no cursor, and still more is built."""
    app = Table()
    async with app.run_test() as pilot:
        await pilot.pause()
        app.menu.scroll_end(animate=False, immediate=True)
        await pilot.pause()
        assert AHEAD < app.menu.option_count < len(MANY)


async def test_the_last_is_the_last_of_all() -> None:
    """`G` goes to the end, however far it is, and Enter means what is under the cursor."""
    app = Table()
    async with app.run_test() as pilot:
        await pilot.press("G")
        assert here(app) == "own-9999"
        assert app.menu.option_count == len(MANY)


async def test_the_cursor_stays_on_its_item_far_down() -> None:
    """A filter that is emptied leaves the cursor where it was, and that item is built."""
    app = Table()
    async with app.run_test():
        app.menu.fill(MANY[7000:7005])
        app.menu.highlighted = 3
        app.menu.fill(MANY)
        assert here(app) == "own-7003"
        app.menu.go_to("own-9000")
        assert here(app) == "own-9000"
