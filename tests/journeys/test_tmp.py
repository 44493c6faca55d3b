from tests.journeys.test_every_page import *
from tests.journeys.test_every_page import network
from axe_playwright_python.sync_playwright import Axe
import time
from tests.journeys.watching import RULES
def test_z(network, open_page):
    from tests.journeys.town import HOME, show, tour
    page = open_page(viewport=DESK, expect_errors=True)
    seat = network.seats["ines"]; client = seat.client()
    T=dict.fromkeys("abcdef",0.0); n=0
    it=tour(network, seat, client, lambda route: room_of(route.app) == "needs")
    src=Axe().axe_script if hasattr(Axe(),'axe_script') else None
    print(vars(Axe()).keys())
    while True:
        t=time.perf_counter()
        shown=next(it,None)
        T["a"]+=time.perf_counter()-t
        if shown is None: break
        if not shown.is_whole: continue
        n+=1
        t=time.perf_counter(); show(page, shown); T["b"]+=time.perf_counter()-t
        t=time.perf_counter(); violations(page); T["c"]+=time.perf_counter()-t
        t=time.perf_counter(); Axe().run(page, options={"runOnly": RULES, "resultTypes":["violations"]}); T["d"]+=time.perf_counter()-t
        t=time.perf_counter(); page.evaluate("() => axe.run({runOnly:%s, resultTypes:['violations']}).then(r=>r.violations.length)"%RULES); T["e"]+=time.perf_counter()-t
        t=time.perf_counter(); page.set_viewport_size(SMALL); page.evaluate(WIDE);page.set_viewport_size(DESK); T["f"]+=time.perf_counter()-t
    print(n,T)
