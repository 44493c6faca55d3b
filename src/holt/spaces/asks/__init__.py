"""What is asked of each verb."""

from holt.spaces.asks.calendars import FollowCalendarAsk, ReadCalendarNowAsk, UnfollowCalendarAsk
from holt.spaces.asks.clashes import SettleClashesAsk
from holt.spaces.asks.photos import AddPhotoAsk, RemovePhotoAsk
from holt.spaces.asks.spaces import (
    AcceptOfferAsk,
    AddSpaceAsk,
    ApproveAsk,
    BookAsk,
    BringBusyAsk,
    CancelAsk,
    CheckInAsk,
    CloseAsk,
    DeclineAsk,
    EditSpaceAsk,
    HoursRow,
    LapseAsk,
    MoveAsk,
    NoShowAsk,
    OfferAsk,
    ReopenAsk,
    SetHoursAsk,
    SetTermsAsk,
    WaitAsk,
)

__all__ = [
    "AcceptOfferAsk",
    "AddPhotoAsk",
    "AddSpaceAsk",
    "ApproveAsk",
    "BookAsk",
    "BringBusyAsk",
    "CancelAsk",
    "CheckInAsk",
    "CloseAsk",
    "DeclineAsk",
    "EditSpaceAsk",
    "FollowCalendarAsk",
    "HoursRow",
    "LapseAsk",
    "MoveAsk",
    "NoShowAsk",
    "OfferAsk",
    "ReadCalendarNowAsk",
    "RemovePhotoAsk",
    "ReopenAsk",
    "SetHoursAsk",
    "SetTermsAsk",
    "SettleClashesAsk",
    "UnfollowCalendarAsk",
    "WaitAsk",
]
