import pytest

from kinesite.outputs.base.assets import published
from kinesite.outputs.base.tokens import colours_of


@pytest.mark.parametrize(
    ("name", "written", "small"),
    [
        ("site.css", "a { color : red ; } /* why */", "a{color:red}"),
        ("a.css", "a { color: light-dark( #fff, #000 ); }", "a{color:light-dark(#fff,#000)}"),
        ("a.css", "@layer one, two;\n@layer two { a { b: c } }", "@layer one,two;@layer two{a{b:c}}"),
        ("a.css", "a { &:hover { color: red } .b & { c: d } }", "a{&:hover{color:red}.b & {c:d}}"),
        ("a.css", "a { inline-size: calc(1px + 2px) }", "a{inline-size:calc(1px + 2px)}"),
        ("a.css", "@media (min-width: 4rem) and (hover) { a { b: c } }", "@media (min-width:4rem) and (hover){a{b:c}}"),
        ("a.css", 'a::before { content: "a  b" }', 'a::before{content:"a  b"}'),
        (
            "a.css",
            "a { background: attr(data-tone type(<color>), var(--sand)) }",
            "a{background:attr(data-tone type(<color>),var(--sand))}",
        ),
        (
            "a.css",
            "@layer a { li :is(a, b) { c: d } p :not(q) > r:has(s) { t: u } }",
            "@layer a{li *:is(a,b){c:d}p *:not(q)>r:has(s){t:u}}",
        ),
        ("a.js", "// why\nlet a = 1;\nlet b = `a  b`;", "let a=1;let b=`a  b`;"),
        ("a.js", "let a = b / c / d, e = /a  b/g", "let a=b/c/d,e=/a  b/g"),
        ("a.svg", "<svg>  </svg>", "<svg>  </svg>"),
    ],
)
def test_what_a_reader_loads_is_small_and_means_the_same(name: str, written: str, small: str) -> None:
    """Layers, nesting and new functions stay; drawings and fonts are left alone."""
    assert published({name: written.encode()}, {})[name][1].decode() == small


def test_a_stylesheet_holds_what_it_imports() -> None:
    """With what is put behind that; what is only ever imported is no file of the site, and what is not there stays."""
    parts = {"a.css": b'@import "b.css";@import "pages/c.css";@import "d.css";', "b.css": b"b{}", "pages/c.css": b"c{}"}
    made = published(parts, {"b.css": "behind{}"})
    assert made["a.css"][1] == b'b{}behind{}c{}@import "d.css"'
    assert set(made) == {"a.css", "b.css"}


def test_a_stylesheet_leads_to_the_published_names() -> None:
    """In every stylesheet, whichever name comes first."""
    made = published({"a.css": b'a{b:url("z.woff2")}', "z.woff2": b"font"}, {})
    assert made["z.woff2"][0].removeprefix("assets/") in made["a.css"][1].decode()


@pytest.mark.parametrize(
    ("css", "colours"),
    [
        ("--a: #fff;", {"a": ("#ffffff", "#ffffff")}),
        ("--a: light-dark(#123456, #abc)}", {"a": ("#123456", "#aabbcc")}),
        ("--a: #111111; --a: #222222;", {"a": ("#222222", "#222222")}),
        (
            "--a: #111111; @media print { :root { --a: #222222; } p { b: c } } --b: #333333;",
            {"a": ("#111111",) * 2, "b": ("#333333",) * 2},
        ),
        ("--a: 1rem; --b: var(--c); --d: 1px solid #fff;", {}),
    ],
)
def test_the_colours_of_a_stylesheet_are_read(css: str, colours: dict[str, tuple[str, str]]) -> None:
    """The last one of a name, as browsers do."""
    assert colours_of(css) == colours
