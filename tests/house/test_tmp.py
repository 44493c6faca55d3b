import time, os
from collections import Counter
from tests.house import walking
def test_x(world):
    print(walking.unreached(world))
    for name, seat in world.seats.items():
        if os.environ.get("S") and name not in os.environ["S"].split(): continue
        t=time.process_time()
        v=walking.walk(world,seat)
        met=walking.shown(world,v)
        print("=====",name,len(v),round(time.process_time()-t,1),Counter(x.status for x in v))
        for x in v:
            if x.status>=500: print("500",x.address, x.text[:100])
            if x.asked: print("ASKED", x.address, x.asked[:2])
        for w,a in sorted(met.items()):
            m=world.garden.markers[w]
            if name not in m.circle.may: print("LEAK",m.where,"|",m.circle.name,"|",a[:4])
        for m in world.garden.markers.values():
            if name in m.circle.must and m.word not in met: print("MISSING",m.where,"|",m.circle.name)
    assert 0
